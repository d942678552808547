// Runs inside Electron: a transparent page draws the SVG on a canvas in every size that the platforms ask for.
const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { app, BrowserWindow } = require('electron');

const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

app.whenReady().then(async () => {
  const drawing = `data:image/svg+xml;base64,${readFileSync(join(__dirname, 'icon.svg')).toString('base64')}`;
  const page = new BrowserWindow({ show: false });
  await page.loadURL('about:blank');
  for (const size of SIZES) {
    const url = await page.webContents.executeJavaScript(`new Promise((resolve) => {
      const image = new Image();
      image.onload = () => {
        const canvas = Object.assign(document.createElement('canvas'), { width: ${size}, height: ${size} });
        const context = canvas.getContext('2d');
        context.imageSmoothingQuality = 'high';
        context.drawImage(image, 0, 0, ${size}, ${size});
        resolve(canvas.toDataURL('image/png'));
      };
      image.src = ${JSON.stringify(drawing)};
    })`);
    writeFileSync(join(__dirname, `${size}x${size}.png`), Buffer.from(url.split(',')[1], 'base64'));
  }
  app.quit();
});
