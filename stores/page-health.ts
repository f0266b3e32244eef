/** What is found on a page, as views see it. */
export type { PageHealth } from '@/platform/messages';
