const spinnerIntervalMs = 100;
const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const columnsDefault = 80;

/**
 * One line per step, with its time: `✓ 构建 build 2.9 s`. On a terminal the steps under way turn in the last line;
 * elsewhere a line appears when a step begins that may take long, and when it ends.
 */
export class Progress {
  /** @param {{ quiet?: boolean, stream?: NodeJS.WriteStream }} [options] */
  constructor({ quiet = false, stream = process.stdout } = {}) {
    this.quiet = quiet;
    this.stream = stream;
    this.lively = !quiet && stream.isTTY === true;
    /** @type {Set<{ label: string, note: string, began: number }>} */
    this.underWay = new Set();
    this.frame = 0;
    // A reader that goes away (`npm start | head`) does not end the platform.
    stream.on('error', (error) => {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPIPE') throw error;
      this.quiet = true;
      this.lively = false;
    });
  }

  /**
   * @template T
   * @param {string} label
   * @param {(note: (text: string) => void) => T | Promise<T>} work may add a note that is shown behind the label
   * @param {{ announce?: boolean }} [options] announce: without a terminal, also say that the step begins
   * @returns {Promise<T>}
   */
  async step(label, work, { announce = false } = {}) {
    const step = { label, note: '', began: Date.now() };
    if (announce && !this.lively) this.say(`… ${label}`);
    this.underWay.add(step);
    this.keepTurning();
    try {
      const result = await work((text) => {
        step.note = text;
      });
      this.end(step, '✓');
      return result;
    } catch (error) {
      this.end(step, '✗');
      throw error;
    }
  }

  /** @param {{ label: string, note: string, began: number }} step @param {string} mark */
  end(step, mark) {
    this.underWay.delete(step);
    this.say(`${mark} ${step.label}${step.note === '' ? '' : ` · ${step.note}`} ${seconds(step.began)}`);
    if (this.underWay.size === 0) clearInterval(this.timer);
  }

  keepTurning() {
    if (!this.lively || this.underWay.size > 1) return;
    this.timer = setInterval(() => this.draw(), spinnerIntervalMs);
    this.draw();
  }

  draw() {
    this.frame = (this.frame + 1) % frames.length;
    const steps = [...this.underWay].map(({ label, note }) => `${label} ${note}`.trim()).join(' · ');
    const began = Math.min(...[...this.underWay].map((step) => step.began));
    const line = `${frames[this.frame]} ${seconds(began)} ${steps}`;
    this.stream.write(`\r\u001b[2K${fitting(line, (this.stream.columns ?? columnsDefault) - 1)}`);
  }

  /** A whole line; the turning one moves below it. @param {string} text */
  say(text) {
    if (this.quiet) return;
    this.stream.write(`${this.lively ? '\r\u001b[2K' : ''}${text}\n`);
  }
}

/** As much of the text as fits; Chinese characters take two columns. @param {string} text @param {number} columns */
function fitting(text, columns) {
  let [used, fit] = [0, ''];
  for (const character of text) {
    used += /[\u2e80-\uffef]/.test(character) ? 2 : 1;
    if (used > columns) break;
    fit += character;
  }
  return fit;
}

/** @param {number} began milliseconds @returns {string} such as `2.9 s` */
export function seconds(began) {
  return `${((Date.now() - began) / 1000).toFixed(1)} s`;
}
