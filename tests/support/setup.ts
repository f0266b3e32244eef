import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { messageFrom } from './messages';
import { givePorts } from './ports';

beforeEach(() => {
  fakeBrowser.reset();
  givePorts();
  // What `i18n.t` of `#i18n` asks: views under test speak the English of the locale file.
  Object.assign(fakeBrowser.i18n, { getMessage: messageFrom });
});

afterEach(cleanup);
