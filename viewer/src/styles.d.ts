// Style sheets that are fetched together with the module that needs them.
declare module '*.css';
