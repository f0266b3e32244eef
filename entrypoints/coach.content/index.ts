import { defineContentScript } from 'wxt/utils/define-content-script';
import { startCoaching } from './start-coaching';
import './style.css';

export default defineContentScript({
  // Registered by the background for the sites that the agent chose; the manifest names none.
  registration: 'runtime',
  cssInjectionMode: 'manual',
  main(context) {
    void startCoaching(document, context.signal);
  },
});
