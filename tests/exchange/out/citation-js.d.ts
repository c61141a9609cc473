// What the tests use of a library that comes without types.
declare module '@citation-js/core' {
  export interface CslItem {
    id: string;
    type: string;
    title?: string;
    author?: { family?: string; given?: string; suffix?: string; literal?: string }[];
    issued?: { 'date-parts': number[][] };
    [field: string]: unknown;
  }
  export class Cite {
    constructor(input: string, options?: { forceType: string });
    data: CslItem[];
  }
}
declare module '@citation-js/plugin-bibtex' {}
declare module '@citation-js/plugin-ris' {}
