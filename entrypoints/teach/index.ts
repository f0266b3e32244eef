import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openLesson } from './open-lesson';

// Put into a page by the background when the agent asks for it; no coached page loads it otherwise.
export default defineUnlistedScript(() => openLesson(document));
