// The peer of bench_tokenizer: tiktoken's Rust as npm has it. Called with the folder that has node_modules and a text file.
// For each line on standard input, "lines" or "whole", it encodes the file once, one call a line or one call altogether,
// and prints the milliseconds and the number of tokens.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const [folder, file] = process.argv.slice(2)
const { getEncoding } = createRequire(join(folder, 'peer.js'))('tiktoken-node')
const encoding = getEncoding('gpt2')
const text = readFileSync(file, 'utf8')
const parts = { lines: text.match(/[^\n]*\n|[^\n]+$/g), whole: [text] }

for await (const what of createInterface({ input: process.stdin })) {
    const start = performance.now()
    let tokens = 0
    for (const part of parts[what])
        tokens += encoding.encode(part).length
    console.log(performance.now() - start, tokens)
}
