// Converts pictures for PaperGen. Reads requests from standard input and answers on standard output, one after another,
// until its input ends. A message is a length (32 bits, big endian), that much JSON, and after it as many bytes as the
// JSON's "bytes" says.
//
//   {"do":"measure","bytes":n}  → {"ok":true,"width","height","format","channels" (1 for what is grey in any case),"hasAlpha","isCmyk","hasProfile","bytes":0}
//   {"do":"convert","bytes":n,"width","height","as":"pixels|jpeg|png|webp","colours":"screen|grey|plates","profile":path,
//    "keepInks":bool,"quality","sharpen":bool}
//                               → {"ok":true,"width","height","channels","hasAlpha","bytes":m} and the picture
//   anything that fails         → {"ok":false,"problem":"…","bytes":0}
import sharp from 'sharp';

const MOST_PIXELS = 250_000_000;
const MOST_MEMORY = 1_500 << 20;
// What a drawing without a size of its own is measured at: enough for the width of a page.
const DRAWING_EDGE = 4000;
// Sizes beyond are told as they are, and refused by who asked.
const LONGEST_EDGE = 30_000;

sharp.cache(false);
// Only what comes as bytes and is a picture: no file names, no document formats.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Heif', 'Svg', 'Tiff', 'Nsgif'].map(kind => `VipsForeignLoad${kind}Buffer`),
});

setInterval(() => {
  if (process.memoryUsage.rss() > MOST_MEMORY) {
    process.stderr.write('it needs too much memory\n');
    process.exit(70);
  }
}, 50).unref();

function open(file, density) {
  return sharp(file, { failOn: 'error', limitInputPixels: MOST_PIXELS, sequentialRead: true, density });
}

// Photographs in black and white are mostly stored with three channels. Small enough a copy shows it quickly, and a
// difference that nobody sees is the compression's.
async function isGrey(file, found) {
  if (found.space === 'cmyk' || found.format === 'svg') return false;
  const { data, info } = await open(file).resize({ width: 256, height: 256, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' }).toColourspace('srgb').raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
  if (info.channels < 3) return true;
  for (let i = 0; i < data.length; i += info.channels) {
    if (Math.max(data[i], data[i + 1], data[i + 2]) - Math.min(data[i], data[i + 1], data[i + 2]) > 6) return false;
  }
  return true;
}

async function measure(file) {
  const found = await open(file).metadata();
  let { width, height } = found.autoOrient ?? found;
  if (found.format === 'svg' && Math.max(width, height) < LONGEST_EDGE) {
    const scale = DRAWING_EDGE / Math.max(width, height);
    [width, height] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  }
  return {
    answer: {
      ok: true, width, height,
      format: found.format === 'heif' ? found.compression === 'av1' ? 'avif' : 'heif' : found.format,
      channels: await isGrey(file, found) ? 1 : found.channels - (found.hasAlpha ? 1 : 0),
      hasAlpha: found.hasAlpha ?? false,
      isCmyk: found.space === 'cmyk',
      hasProfile: found.hasProfile ?? false,
    },
  };
}

async function convert(file, order) {
  const found = await open(file).metadata();
  const density = found.format === 'svg'
    ? Math.min(20_000, Math.max(1, 72 * Math.max(order.width / found.width, order.height / found.height)))
    : undefined;
  let picture = open(file, density).autoOrient();
  // Inks are not taken through a screen's colours: with a profile they go from it to the press's, without one they stay.
  const isOfInks = order.colours === 'plates' && found.space === 'cmyk';
  if (isOfInks) picture = picture.pipelineColourspace('cmyk');
  picture = picture.resize({ width: order.width, height: order.height, fit: 'fill' });
  // Inks are sharpened one by one; sharpen() works in Lab, and would mix them anew on its way back.
  if (order.sharpen && isOfInks) picture = picture.convolve({ width: 3, height: 3, kernel: [-1, -1, -1, -1, 16, -1, -1, -1, -1], scale: 8 });
  else if (order.sharpen) picture = picture.sharpen({ sigma: 0.9, m1: 0.5, m2: 2 });
  if (order.colours === 'plates') {
    picture = picture.toColourspace('cmyk');
    if (!order.keepInks) picture = picture.withIccProfile(order.profile, { attach: false });
  } else picture = picture.toColourspace(order.colours === 'grey' ? 'b-w' : 'srgb');
  switch (order.as) {
    case 'jpeg': picture = picture.flatten({ background: '#fff' }).jpeg({ quality: order.quality, mozjpeg: true }); break;
    case 'png': picture = picture.png({ compressionLevel: 9 }); break;
    case 'webp': picture = picture.webp({ quality: order.quality, effort: 4 }); break;
    case 'pixels': picture = picture.raw({ depth: 'uchar' }); break;
  }
  const { data, info } = await picture.toBuffer({ resolveWithObject: true });
  return {
    answer: { ok: true, width: info.width, height: info.height, channels: info.channels, hasAlpha: info.channels === 2 || info.channels === 5 || (info.channels === 4 && order.colours !== 'plates') },
    data,
  };
}

function send(answer, data) {
  const head = Buffer.from(JSON.stringify({ ...answer, bytes: data?.length ?? 0 }));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(head.length);
  process.stdout.write(Buffer.concat([length, head]));
  if (data) process.stdout.write(data);
}

async function* requests() {
  const parts = [];
  let held = 0;
  let order;
  for await (const part of process.stdin) {
    parts.push(part);
    held += part.length;
    for (;;) {
      const first = parts[0];
      if (!order) {
        if (held < 4) break;
        const whole = parts.length > 1 ? Buffer.concat(parts) : first;
        parts.splice(0, parts.length, whole);
        const end = 4 + whole.readUInt32BE(0);
        if (held < end) break;
        order = JSON.parse(whole.toString('utf8', 4, end));
        parts[0] = whole.subarray(end);
        held -= end;
      }
      if (held < order.bytes) break;
      const whole = Buffer.concat(parts);
      const request = { order, file: whole.subarray(0, order.bytes) };
      parts.splice(0, parts.length, whole.subarray(order.bytes));
      held -= order.bytes;
      order = undefined;
      yield request;
    }
  }
}

send({ ok: true, ready: sharp.versions.sharp });
for await (const { order, file } of requests()) {
  try {
    const { answer, data } = await (order.do === 'measure' ? measure(file) : convert(file, order));
    send(answer, data);
  } catch (problem) {
    send({ ok: false, problem: String(problem.message ?? problem).split('\n')[0] });
  }
}
