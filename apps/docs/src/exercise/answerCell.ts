/** What an answer is called as a cell. The page asks for no more than this of what runs answers. */
export const answerCell = "answer";
