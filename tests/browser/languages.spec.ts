import type { Page } from '@playwright/test';
import { datasetJson } from '../helpers/dataset.ts';
import { expect, test } from './shared-page.ts';

/** A small dataset with texts in only one language. */
interface Told {
  readonly language: string;
  readonly isRightToLeft?: boolean;
  readonly title: string;
  readonly lanes: readonly [string, string];
  readonly events: readonly string[];
  readonly summary: string;
  readonly sentence: string;
  /** A search, and the event it finds. */
  readonly query: string;
  readonly hit: number;
}

const TOLD: readonly Told[] = [
  {
    language: 'ja',
    title: '会社の年表',
    lanes: ['教育と科学', '環境'],
    events: ['東京で会社が設立された', '理科教育の助成が始まった', '科学館を開いた', '森林の保全に協力した'],
    summary: '一九四六年五月、東京の日本橋で、小さな会社が二十人ほどで始まった。その後、世界に広がった。',
    sentence: '一九四六年五月、東京の日本橋で、小さな会社が二十人ほどで始まった。',
    query: '科学館',
    hit: 2,
  },
  {
    language: 'ar',
    isRightToLeft: true,
    title: 'تاريخ الشركة',
    lanes: ['التعليم والعلوم', 'البيئة'],
    events: ['تأسيس الشركة في طوكيو', 'بدء دعم تعليم العلوم', 'افتتاح متحف العلوم (طوكيو)', 'التعاون في حماية الغابات'],
    summary: 'بدأت شركة صغيرة في طوكيو عام 1946. ثم انتشرت في العالم.',
    sentence: 'بدأت شركة صغيرة في طوكيو عام 1946.',
    query: 'متحف',
    hit: 2,
  },
  {
    language: 'de',
    title: 'Geschichte der Firma',
    lanes: ['Bildung und Wissenschaft', 'Umwelt'],
    events: ['Gründung in Tokio', 'Förderung des Unterrichts', 'Eröffnung des Museums', 'Schutz der Wälder'],
    summary: 'Eine kleine Firma begann in Tokio. Später wuchs sie.',
    sentence: 'Eine kleine Firma begann in Tokio.',
    query: 'Museums',
    hit: 2,
  },
];

async function serve(page: Page, { language, title, lanes, events, summary }: Told) {
  const text = (value: string) => ({ [language]: value });
  const records = events.map((event, i) => ({
    id: `e${i}`,
    lane: `l${i % 2}`,
    date: String(1946 + 15 * i),
    title: text(event),
    summary: text(summary),
    body: [text(summary)],
    people: [{ name: text(lanes[0]), role: text(lanes[1]) }],
    importance: 1,
  }));
  const head = { title: text(title), description: text(summary), languages: [language], lanes: lanes.map((name, i) => ({ id: `l${i}`, name: text(name) })) }; // prettier-ignore
  const body = JSON.stringify(datasetJson(records, head));
  await page.route('**/other.json', (route) => route.fulfill({ body, contentType: 'application/json' }));
}

for (const told of TOLD) {
  test.describe(`a dataset in ${told.language} alone`, () => {
    const { language, title, lanes, events, summary, sentence } = told;

    test('is a timeline of texts in that language on a page in English', async ({ page, nenpyo }) => {
      await page.setViewportSize({ width: 1280, height: 720 });
      await serve(page, told);
      await nenpyo.open('?data=other.json');
      await expect(page).toHaveTitle(`Nenpyo – ${title}`);
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
      for (const [i, event] of events.entries()) {
        await expect(nenpyo.event(`e${i}`).locator(`:lang(${language})`).first()).toHaveText(event);
        await expect(nenpyo.event(`e${i}`).locator('time')).toHaveJSProperty('lang', '');
      }
      await expect(page.locator(`.lanes .name bdi:lang(${language})`)).toContainText([...lanes]);
      expect(await nenpyo.overlaps()).toEqual([]);
      await nenpyo.open('?data=other.json&from=1976-03-01&to=1976-11-01');
      await expect(page.locator('.mark .sentence')).toHaveText(sentence);
      await expect(page.locator('.mark .sentence')).toHaveAttribute('lang', language);
      await page.screenshot({ path: `test-results/language-${language}.png` });
    });

    test('can be read in the details and found by the search', async ({ page, nenpyo }) => {
      await serve(page, told);
      await nenpyo.open('?data=other.json');
      await nenpyo.search.fill(told.query);
      await expect(page.getByRole('option')).toContainText(events[told.hit]!);
      await nenpyo.search.press('Enter');
      const heading = nenpyo.details.getByRole('heading', { level: 2 });
      await expect(heading).toHaveText(events[told.hit]!);
      await expect(heading).toHaveAttribute('lang', language);
      await expect(nenpyo.details.locator('.summary')).toHaveText(summary);
      const beginning = await nenpyo.details.locator('.summary').evaluate((element) => {
        const range = document.createRange();
        range.setStart(element.firstChild!.nodeType === Node.TEXT_NODE ? element.firstChild! : [...element.childNodes].find(({ textContent }) => textContent)!, 0);
        range.setEnd(range.startContainer, 1);
        const { left, right } = element.getBoundingClientRect();
        const at = range.getBoundingClientRect();
        return at.left - left < right - at.right ? 'left' : 'right';
      }); // prettier-ignore
      expect(beginning).toBe(told.isRightToLeft ? 'right' : 'left');
      await page.screenshot({ path: `test-results/details-${language}.png` });
    });

    test('is a list, and a list for phones', async ({ page, nenpyo }) => {
      await serve(page, told);
      await nenpyo.open('?data=other.json&view=list');
      await expect(page.locator(`tbody th button:lang(${language})`)).toHaveText([...events]);
      await page.screenshot({ path: `test-results/list-${language}.png` });
      await page.setViewportSize({ width: 390, height: 844 });
      await nenpyo.open('?data=other.json');
      await expect(page.locator(`.row .title:lang(${language})`)).toContainText([...events]);
      await page.screenshot({ path: `test-results/phone-${language}.png` });
    });
  });
}
