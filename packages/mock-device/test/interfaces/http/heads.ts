/** Head of an answer with a length by the API of a box before 59.4. */
export const headOfSet = (line: string, type: string, length: number): string =>
  `HTTP/1.1 ${line}\r\nContent-Type: ${type}\r\nContent-Length: ${length}\r\nConnection: close\r\nAccess-Control-Allow-Origin: *\r\n\r\n`;

/** Head of an answer by ESP-IDF itself. */
export const headOfIdf = (line: string, length: number): string =>
  `HTTP/1.1 ${line}\r\nContent-Type: text/html\r\nContent-Length: ${length}\r\n\r\n`;

/** Whole answer by ESP-IDF itself. */
export const idf = (line: string, text: string): string => headOfIdf(line, text.length) + text;

/** What a box says to a path that it does not serve. */
export const notFound: string = idf("404 Not Found", "Nothing matches the given URI");
