const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
const invisible = /\p{Mark}|\u200d/u;

/** How many columns a text takes in a terminal: two for East Asian letters and emoji, none for accents that join the letter before. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const letter of text) {
    if (wide.test(letter)) width += 2;
    else if (!invisible.test(letter)) width += 1;
  }
  return width;
}

/** Fills a text up with spaces: to its left, to its right, or on both sides. */
export function padded(text: string, width: number, side: "left" | "right" | "both"): string {
  const missing = Math.max(0, width - displayWidth(text));
  const left = side === "left" ? missing : side === "both" ? Math.floor(missing / 2) : 0;
  return " ".repeat(left) + text + " ".repeat(missing - left);
}

/** Cuts a text to a width; a dot shows that something is missing. */
export function cut(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  const letters = Array.from(text);
  while (letters.length > 0 && displayWidth(letters.join("")) > width - 1) letters.pop();
  return `${letters.join("")}.`;
}

/** Breaks a text into lines of at most this width: at spaces, or inside a word that is longer than a line. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (displayWidth(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    const pieces = piecesOf(word, width);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? "";
  }
  return [...lines, line];
}

/** Breaks a text into pieces of at most this width, wherever a line is full. */
export function piecesOf(text: string, width: number): string[] {
  const pieces = [""];
  for (const letter of text) {
    const longer = (pieces.at(-1) ?? "") + letter;
    if (displayWidth(longer) <= width || pieces.at(-1) === "") pieces[pieces.length - 1] = longer;
    else pieces.push(letter);
  }
  return pieces;
}
