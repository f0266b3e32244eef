import { startTinymce } from './start';

await startTinymce(false);
