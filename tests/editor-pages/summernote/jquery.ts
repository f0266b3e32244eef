import jquery from 'jquery';

// Summernote is a plugin of the jQuery that it finds in the page.
Object.assign(globalThis, { jQuery: jquery, $: jquery });
