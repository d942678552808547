import { ROOT } from '../project.ts';
import { inspectLayers } from './inspect.ts';

const { files, violations } = await inspectLayers(ROOT);
for (const violation of violations) console.error(`✗ ${violation}\n`);
if (files === 0) console.error('✗ No file was read, so nothing was checked.');
console.log(`${files} files read, ${violations.length} imports that break a layer`);
if (files === 0 || violations.length > 0) process.exitCode = 1;
