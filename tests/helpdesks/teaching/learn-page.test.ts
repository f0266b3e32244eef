import { describe, expect, it } from 'vitest';
import { at, learnt, read, said, teach, toolPage } from './learn';

describe('a page with names', () => {
  it('debug', () => {
    const page = toolPage('clean/index.html');
    const lesson = teach(page, [
      at(page, '[data-message-id="902"] .text'),
      at(page, '[data-message-id="903"]'),
      at(page, 'textarea'),
    ]);
    console.log(JSON.stringify(lesson.kind === 'learnt' ? lesson.page : lesson, null, 1));
    console.log(said(read(page, learnt(lesson))), (read(page, learnt(lesson)) as any).missing);
  });
  it('debug hashed', () => {
    const page = toolPage('hashed/index.html');
    const lesson = teach(page, [
      at(page, '.css-b0dy42'),
      at(page, '.css-b0dy42', 2),
      at(page, '[contenteditable]'),
    ]);
    console.log(JSON.stringify(lesson.kind === 'learnt' ? lesson.page : lesson, null, 1));
  });
  it('debug framed', () => {
    const page = toolPage('framed/chat.html');
    const lesson = teach(page, [at(page, '.bubble'), at(page, '.mine'), at(page, 'textarea')]);
    console.log(JSON.stringify(lesson.kind === 'learnt' ? lesson.page : lesson, null, 1));
    console.log(said(read(page, learnt(lesson))));
  });
});
