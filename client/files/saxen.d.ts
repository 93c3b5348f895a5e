/** The package has no types. These are for what we call. */
declare module 'saxen' {
  export class Parser {
    on(event: 'openTag', tell: (name: string, attributes: () => Record<string, string>) => void): this;
    on(event: 'closeTag', tell: (name: string) => void): this;
    on(event: 'text', tell: (text: string) => void): this;
    /** @throws where the XML is not well-formed. */
    parse(xml: string): void;
  }
}
