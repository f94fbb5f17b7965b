const escapeSign = String.fromCharCode(0x1b);
const colourSequence = new RegExp(`${escapeSign}\\[([\\d;]*)m`);
const cubeLevels = [0, 95, 135, 175, 215, 255];
const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Makes HTML of text for a terminal of 256 colours: a span for each stretch of one colour. */
export function terminalHtml(text: string): string {
  let colours: Colours = {};
  // Split at a pattern with a group: every second part is a sequence.
  const html = text.split(colourSequence).map((part, i) => {
    if (i % 2 === 1) {
      colours = coloursOf(part);
      return "";
    }
    const escaped = part.replace(/[&<>]/g, (sign) => entities[sign] ?? sign);
    const style = styleOf(part, colours);
    return style === "" || part === "" ? escaped : `<span style="${style}">${escaped}</span>`;
  });
  return html.join("");
}

interface Colours {
  readonly ink?: string;
  readonly paper?: string;
}

/** What a sequence such as `0;38;5;16;48;5;231` sets: ink after 38;5, paper after 48;5. */
function coloursOf(sequence: string): Colours {
  const [, ink] = sequence.match(/38;5;(\d+)/) ?? [];
  const [, paper] = sequence.match(/48;5;(\d+)/) ?? [];
  return {
    ...(ink === undefined ? {} : { ink: colour(Number(ink)) }),
    ...(paper === undefined ? {} : { paper: colour(Number(paper)) }),
  };
}

/** Half blocks become halves of the background: few fonts have blocks that fill their line exactly. */
function styleOf(text: string, { ink, paper }: Colours): string {
  if (ink !== undefined && paper !== undefined && /^▀+$/.test(text)) {
    return `color:transparent;background:linear-gradient(${ink} 50%,${paper} 50%)`;
  }
  const rules = [
    ...(ink === undefined ? [] : [`color:${ink}`]),
    ...(paper === undefined ? [] : [`background:${paper}`]),
  ];
  return rules.join(";");
}

/** The colour of an index: a cube of 6×6×6 from 16 on, greys from 232 on. */
function colour(index: number): string {
  const cube = index - 16;
  const grey = 8 + 10 * (index - 232);
  const levels =
    index >= 232
      ? [grey, grey, grey]
      : [cube / 36, cube / 6, cube].map((step) => cubeLevels[Math.floor(step) % 6] ?? 0);
  return `#${levels.map((level) => level.toString(16).padStart(2, "0")).join("")}`;
}
