// Builds the content of the brand base into the folder named as the only argument.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { usedOf } from './kern.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const target = resolve(process.argv[2] ?? join(here, 'target', 'base'));
const modules = join(here, 'node_modules');
const kern = join(modules, '@kern-ux', 'native');

/** KERN's typography has a third weight for a few headings; portal.css shows them in the second, which all pages load anyway. */
const webFaces = { Regular: 400, SemiBold: 600 };
/** PDF writers read TrueType only. */
const printFaces = ['Regular', 'Medium'];

function installPackages() {
  const wanted = createHash('sha256').update(readFileSync(join(here, 'package-lock.json'))).digest('hex');
  const stamp = join(modules, '.lock-hash');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  execFileSync('npm', ['ci', '--ignore-scripts', '--loglevel=error'], { cwd: here, stdio: 'inherit' });
  writeFileSync(stamp, wanted);
}

function write(path, content) {
  const file = join(target, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function webFont(face) {
  return join(kern, 'dist', 'fonts', 'fira-sans', `FiraSans-${face}.woff2`);
}

/** KERN keeps the fonts in a stylesheet of their own with all weights; one file with both is one request less. */
async function writeDesignSystem() {
  const { partsOf } = await import('./fonts.mjs');
  let faces = '';
  for (const [face, weight] of Object.entries(webFaces)) {
    for (const { name, range, content } of await partsOf(webFont(face))) {
      write(`kern/fonts/FiraSans-${face}-${name}.woff2`, content);
      faces += `@font-face{font-family:"Fira Sans";src:url("fonts/FiraSans-${face}-${name}.woff2") format("woff2");`
        + `font-weight:${weight};font-style:normal;font-display:swap;unicode-range:${range}}`;
    }
  }
  const charset = '@charset "UTF-8";';
  const css = readFileSync(join(kern, 'dist', 'kern.min.css'), 'utf8').replace(/^\uFEFF/, '').replace(charset, '');
  write('kern/kern.min.css', charset + faces + usedOf(css, [join(here, 'src'), join(here, '..', '..', 'core'), join(here, '..', '..', 'plugins')]));
  cpSync(join(kern, 'LICENSE.md'), join(target, 'LICENSES', 'KERN-EUPL-1.2.md'));
}

async function writePrintFonts() {
  const { decompress } = (await import('wawoff2')).default;
  for (const face of printFaces) {
    write(`fonts/FiraSans-${face}.ttf`, await decompress(readFileSync(webFont(face))));
  }
}

function writeOwnSources() {
  cpSync(join(here, 'src'), target, { recursive: true });
  // what programs that read forms as JSON check them against, and editors a town.json
  for (const schema of ['form.schema.json', 'town.schema.json']) cpSync(join(here, '..', '..', 'docs', schema), join(target, schema));
}

/** The same input gives the same bytes on each machine: no time, and no operating system, in the header. */
function compress(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) compress(path);
    else if (/\.(css|js|json|svg)$/.test(entry.name)) {
      const packed = gzipSync(readFileSync(path), { level: constants.Z_BEST_COMPRESSION });
      packed.fill(0, 4, 8);
      packed[9] = 255;
      writeFileSync(path + '.gz', packed);
      writeFileSync(path + '.br', brotliCompressSync(readFileSync(path)));
    }
  }
}

installPackages();
rmSync(target, { recursive: true, force: true });
await writeDesignSystem();
await writePrintFonts();
writeOwnSources();
compress(target);
// this build's process ends here although wawoff2 keeps its WebAssembly runtime alive
process.exit(0);
