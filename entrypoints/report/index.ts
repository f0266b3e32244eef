import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageReport } from '@/helpdesks/report/page-report';
import { shadowRootOf } from '@/platform/shadow-roots';

// Put into a page by the popup when the agent copies a report; what it returns is the report.
export default defineUnlistedScript(() => pageReport(document, shadowRootOf));
