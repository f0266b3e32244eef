import { startTinymce } from '../tinymce/start';

await startTinymce(true);
