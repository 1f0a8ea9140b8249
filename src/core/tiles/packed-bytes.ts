const decoder = new TextDecoder();

/** Many small pieces of UTF-8 text in one buffer: no object per piece, and nothing on the JavaScript heap. */
export class PackedBytes {
  #bytes = new Uint8Array(1 << 20);
  #length = 0;
  #ends = new Uint32Array(1 << 12);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(piece: Uint8Array): void {
    if (this.#length + piece.length > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + piece.length));
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    if (this.#count === this.#ends.length) {
      const larger = new Uint32Array(this.#ends.length * 2);
      larger.set(this.#ends);
      this.#ends = larger;
    }
    this.#bytes.set(piece, this.#length);
    this.#length += piece.length;
    this.#ends[this.#count++] = this.#length;
  }

  text(index: number): string {
    return decoder.decode(this.#bytes.subarray(this.#ends[index - 1] ?? 0, this.#ends[index]));
  }
}
