// Fira Sans in parts: a page in German or English, with names from Turkey too, needs the first only, and browsers load the
// others when a character of theirs is there.
import { readFileSync } from 'node:fs';
import subset from 'subset-font';

/** Without hints for coarse screens, and with the features that the portal uses. */
const OPTIONS = { targetFormat: 'woff2', noHinting: true, noLayoutClosure: true, keepFeatures: ['kern', 'mark', 'ccmp', 'tnum'] };

const PARTS = {
  german: 'U+20-7E,U+A0,U+A7,U+AB,U+AD,U+B0,U+B7,U+BB,U+C4,U+C7,U+D6,U+DC,U+DF,U+E0,U+E1,U+E4,U+E7-EA,U+F6,U+FC,U+11E,U+11F,U+130,U+131,U+15E,U+15F,U+1E9E,U+2013,U+2014,'
    + 'U+2018-201A,U+201C-201E,U+2022,U+2026,U+20AC',
  latin: 'U+A1-A6,U+A8-AA,U+AC,U+AE,U+AF,U+B1-B6,U+B8-BA,U+BC-C3,U+C5,U+C6,U+C8-D5,U+D7-DB,U+DD,U+DE,U+E2,U+E3,U+E5,U+E6,U+EB-F5,U+F7-FB,'
    + 'U+FD-11D,U+120-12F,U+132-15D,U+160-24F,U+300-36F,U+1E00-1E9D,U+1E9F-1EFF,U+2000-2012,U+2015-2017,U+201B,U+201F-2021,U+2023-2025,U+2027-20AB,U+20AD-2BFF',
  other: 'U+250-2FF,U+370-1DFF,U+1F00-1FFF,U+2C00-10FFFF',
};

/** The characters of a range that one font file can have. */
function charactersOf(ranges) {
  return ranges.split(',').map((range) => {
    const [from, to = from] = range.replace('U+', '').split('-').map((digits) => parseInt(digits, 16));
    let characters = '';
    for (let code = from; code <= Math.min(to, 0xFFFF); code++) characters += String.fromCodePoint(code);
    return characters;
  }).join('');
}

/** The parts of a font: name, unicode-range and content. */
export async function partsOf(file) {
  const font = readFileSync(file);
  const parts = [];
  for (const [name, range] of Object.entries(PARTS)) {
    parts.push({ name, range, content: await subset(font, charactersOf(range), OPTIONS) });
  }
  return parts;
}
