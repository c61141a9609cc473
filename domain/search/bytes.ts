/** Bytes that grow. */
export class Bytes {
  length = 0;
  private bytes = new Uint8Array(1_024);

  byte(value: number): void {
    if (this.length === this.bytes.length) this.grow(1);
    this.bytes[this.length++] = value;
  }

  /** A whole number from 0 to 2³¹ − 1, seven bits a byte, the lowest first. */
  number(value: number): void {
    let rest = value;
    for (; rest > 127; rest >>>= 7) this.byte((rest & 127) | 128);
    this.byte(rest);
  }

  copy(some: Uint8Array): void {
    if (this.length + some.length > this.bytes.length) this.grow(some.length);
    this.bytes.set(some, this.length);
    this.length += some.length;
  }

  done(): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(0, this.length);
  }

  private grow(least: number): void {
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + least));
    larger.set(this.bytes);
    this.bytes = larger;
  }
}
