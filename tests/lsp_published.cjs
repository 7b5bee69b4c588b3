// lsp_published.cjs: holds what a language server has sent against the published types of the protocol.
//
// Usage: node lsp_published.cjs MODULE <VALUES, where MODULE is the main file of vscode-languageserver-types and VALUES is
// JSON, [type, value] in an array. Prints a line for each value that is none of its type.
const types = require(process.argv[2]);
const values = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));

for (const [type, value] of values) {
    if (!types[type].is(value))
        console.log(`no ${type}: ${JSON.stringify(value)}`);
}
