/** Width of a text in em: a Han character or full-width mark is one, the rest are a little over half. */
export function widthInEm(text: string): number {
  let width = 0;
  for (const character of text)
    width += /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/.test(character) ? 1 : 0.56;
  return width;
}

/** Breaks a text into at most `linesMax` lines of `widthMaxEm`; the last line is cut with an ellipsis. */
export function wrap(text: string, widthMaxEm: number, linesMax: number): string[] {
  const lines: string[] = [''];
  for (const character of text) {
    const line = lines[lines.length - 1] ?? '';
    if (widthInEm(line + character) <= widthMaxEm) {
      lines[lines.length - 1] = line + character;
    } else if (lines.length < linesMax) {
      lines.push(character.trimStart());
    } else {
      lines[lines.length - 1] = `${[...line].slice(0, -1).join('')}…`;
      break;
    }
  }
  return lines.filter((line) => line.length > 0);
}
