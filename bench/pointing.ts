/** Where in a page something can be clicked on. */

type Point = [number, number];

/** Runs in the page: a point for each element that matches and has one where nothing lies on top of it. */
export function clickablePoints({ wanted, besides }: { wanted: string; besides?: string | undefined }): Point[] {
  const SHARES = [0.5, 0.1, 0.3, 0.7, 0.9];
  const isOn = (element: Element, [x, y]: Point) => {
    const top = document.elementFromPoint(x, y);
    return top !== null && element.contains(top) && !(besides !== undefined && top.closest(besides));
  };
  return Array.from(document.querySelectorAll(wanted)).flatMap((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const points = SHARES.flatMap((y) => SHARES.map((x): Point => [left + x * width, top + y * height]));
    const point = points.find((one) => isOn(element, one));
    return point ? [point] : [];
  });
}
