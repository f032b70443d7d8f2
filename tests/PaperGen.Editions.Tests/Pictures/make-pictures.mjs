// Makes the pictures that PictureTests prints: node make-pictures.mjs <folder of the converter> <folder to write to>
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
import { deflateSync, crc32 } from 'node:zlib';
import path from 'node:path';

const [tools, folder] = process.argv.slice(2);
const sharp = createRequire(path.resolve(tools, 'x.js'))('sharp');
const to = name => path.join(folder, name);

// Sky, hills, a house and grain: soft and hard edges, strong colours, deep shadows. The upper left corner is red.
const scene = `<svg xmlns="http://www.w3.org/2000/svg" width="1500" height="1000"><defs><linearGradient id="s" x2="0" y2="1">
<stop offset="0" stop-color="#2a6fb0"/><stop offset=".55" stop-color="#f3d9a4"/><stop offset=".56" stop-color="#3c5a2a"/><stop offset="1" stop-color="#000"/>
</linearGradient></defs><rect width="1500" height="1000" fill="url(#s)"/><path d="M0 620L320 350 560 610 820 400 1190 670 1500 510V1000H0Z" fill="#24361d"/>
<rect x="200" y="620" width="300" height="260" fill="#8a2f1f"/><rect width="240" height="240" fill="#f00"/></svg>`;
const grain = Buffer.alloc(1500 * 1000 * 3);
for (let i = 0, state = 7; i < grain.length; i++) {
  state = Math.imul(state, 1664525) + 1013904223 >>> 0;
  grain[i] = 118 + (state >>> 16) % 20;
}
const photo = await sharp(Buffer.from(scene)).removeAlpha()
  .composite([{ input: grain, raw: { width: 1500, height: 1000, channels: 3 }, blend: 'overlay' }]).removeAlpha().png().toBuffer();
const chart = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200"><rect width="300" height="200" fill="#fff"/><rect x="30" y="80" width="40" height="100" fill="#c0392b"/><path d="M20 180H280" stroke="#000" stroke-width="4"/></svg>';

// A TIFF of one colour in four inks with their profile.
function inks(width, height, colour, profile) {
  const length = width * height * 4, bits = 8 + 2 + 10 * 12 + 4, pixels = bits + 8;
  const tags = [[256, 3, 1, width], [257, 3, 1, height], [258, 3, 4, bits], [259, 3, 1, 1], [262, 3, 1, 5], [273, 4, 1, pixels],
    [277, 3, 1, 4], [278, 3, 1, height], [279, 4, 1, length], [34675, 7, profile.length, pixels + length]];
  const file = Buffer.concat([Buffer.alloc(pixels), Buffer.alloc(length, Buffer.from(colour)), profile]);
  file.write('II*\0\x08');
  file.writeUInt16LE(tags.length, 8);
  tags.forEach(([tag, type, count, value], i) => {
    file.writeUInt16LE(tag, 10 + i * 12);
    file.writeUInt16LE(type, 12 + i * 12);
    file.writeUInt32LE(count, 14 + i * 12);
    file.writeUInt32LE(value, 18 + i * 12);
  });
  for (let k = 0; k < 4; k++) file.writeUInt16LE(8, bits + k * 2);
  return file;
}

await sharp(photo).jpeg({ quality: 92 }).toFile(to('rgb.jpg'));
await sharp(photo).jpeg({ quality: 92, progressive: true }).withMetadata({ orientation: 6 }).toFile(to('turned.jpg'));
await sharp(photo).greyscale().toColourspace('b-w').jpeg().toFile(to('grey.jpg'));
await sharp(photo).greyscale().toColourspace('srgb').jpeg().toFile(to('grey-in-rgb.jpg'));
await sharp(photo).toColourspace('cmyk').jpeg().toFile(to('cmyk.jpg'));
await sharp(photo).withIccProfile('p3').jpeg().toFile(to('p3.jpg'));
await sharp(photo).resize(1200).webp().toFile(to('web.webp'));
await sharp(photo).resize(1200).avif({ effort: 1 }).toFile(to('av.avif'));
await sharp(photo).resize(900).toColourspace('rgb16').png().toFile(to('deep.png'));
await sharp(photo).resize(1000).png({ progressive: true }).toFile(to('interlaced.png'));
writeFileSync(to('inks.tif'), inks(1200, 800, [255, 0, 0, 0], readFileSync(path.join(tools, '../../src/PaperGen.Press/Colour/newsprint.icc'))));
writeFileSync(to('chart.svg'), chart);
await sharp(Buffer.from(chart), { density: 300 }).png({ palette: true }).toFile(to('chart.png'));
await sharp({ create: { width: 800, height: 600, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
  .composite([{ input: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><circle cx="400" cy="300" r="280" fill="#c33"/></svg>') }]).png().toFile(to('round.png'));

// What must be refused.
const whole = await sharp(photo).webp().toBuffer();
writeFileSync(to('cut.webp'), whole.subarray(0, whole.length / 2));
writeFileSync(to('page.jpg'), '<!doctype html><title>404</title>');
writeFileSync(to('bomb.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="60000" height="60000"/>'.replace('60000"/>', '1"/>'));
writeFileSync(to('entities.svg'), `<!DOCTYPE svg [<!ENTITY a0 "aaaaaaaaaa">${Array.from({ length: 12 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join('')}]><svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><text>&a12;</text></svg>`);
const chunk = (type, body) => {
  const head = Buffer.from(type), sum = Buffer.alloc(4), length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32 ? crc32(Buffer.concat([head, body])) : 0);
  return Buffer.concat([length, head, body, sum]);
};
const header = Buffer.from([0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60, 8, 2, 0, 0, 0]);
writeFileSync(to('bomb.png'), Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(20_000_000))), chunk('IEND', Buffer.alloc(0))]));
const jpeg = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#888' } }).jpeg().toBuffer();
for (let i = 0; i < jpeg.length; i++) if (jpeg[i] === 0xff && jpeg[i + 1] === 0xc0) { jpeg.writeUInt16BE(60000, i + 5); jpeg.writeUInt16BE(60000, i + 7); break; }
writeFileSync(to('wide.jpg'), jpeg);
const damaged = await sharp(photo).resize(300).png().toBuffer();
damaged[damaged.length - 14] ^= 1;
writeFileSync(to('damaged image 图.png'), damaged);
