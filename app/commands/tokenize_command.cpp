#include "app/commands/command.h"
#include "app/commands/plain_text.h"
#include "app/commands/standard_streams.h"
#include "app/commands/words.h"
#include "core/base/utf8.h"
#include "core/text/byte_alphabet.h"
#include "core/text/tokenizers.h"

#include <nlohmann/json.hpp>

#include <ostream>
#include <utility>

namespace durchblick {

namespace {
using Json = nlohmann::ordered_json;

struct TokenizeOptions {
    std::optional<std::string> text;
    std::string tokenizer = "gpt2";
    bool json = false;
};

/// A text, cut: its pieces follow from the ids. Only these are kept, as a text may have millions.
struct Tokens {
    std::shared_ptr<const Tokenizer> tokenizer;
    std::vector<int> ids;
};

void writeForPeople(std::ostream& out, const Tokens& tokens)
{
    const auto row = [&](std::size_t i) {
        return pieceRow(i, tokens.tokenizer->pieceOf(tokens.ids[i]), tokens.ids[i]);
    };
    writeTable(out, tokens.ids.size(), row, false);
}

/// What `item` says of each id, as a list in JSON.
template <class Item>
void writeList(std::ostream& out, const char* name, const std::vector<int>& ids, Item item)
{
    out << ",\"" << name << "\":[";
    for (std::size_t i = 0; i < ids.size() && out; ++i)
        out << (i == 0 ? "" : ",") << item(ids[i]);
    out << ']';
}

void writeForPrograms(std::ostream& out, const Tokens& tokens)
{
    const auto lengthOf = [&](int id) { return tokens.tokenizer->pieceOf(id).size(); };
    out << "{\"tokenizer\":" << Json(tokens.tokenizer->name()).dump();
    writeList(out, "ids", tokens.ids, [](int id) { return id; });
    writeList(out, "pieces", tokens.ids,
              [&](int id) { return Json(toByteAlphabet(tokens.tokenizer->pieceOf(id))).dump(); });
    std::size_t end = 0;
    writeList(out, "offsets", tokens.ids, [&](int id) {
        const std::size_t begin = std::exchange(end, end + lengthOf(id));
        return '[' + std::to_string(begin) + ',' + std::to_string(end) + ']';
    });
    out << "}\n";
}

Result<Output> tokenize(const TokenizeOptions& options, std::istream& in)
{
    if (!options.text)
        return Error{ErrorCode::MissingArgument, {"TEXT", "tokenize"}};
    const auto tokenizer = durchblick::tokenizer(options.tokenizer);
    if (!tokenizer)
        return tokenizer.error();
    const Result<std::string> text = *options.text == "-" ? readStandardInput(in) : *options.text;
    if (!text)
        return text.error();
    if (const std::optional<std::size_t> offset = firstInvalidUtf8(*text))
        return Error{ErrorCode::InvalidUtf8, {std::to_string(*offset)}};
    const auto tokens = std::make_shared<const Tokens>(Tokens{*tokenizer, (*tokenizer)->encode(*text)});
    return Output([tokens, json = options.json](std::ostream& out) {
        json ? writeForPrograms(out, *tokens) : writeForPeople(out, *tokens);
    });
}
} // namespace

Command tokenizeCommand()
{
    const auto options = std::make_shared<TokenizeOptions>();
    std::string names;
    for (const std::string& name : tokenizerNames())
        names += (names.empty() ? "" : "|") + name;
    return {.name = "tokenize",
            .description = utf8(Commands::tr("Cuts a text into the pieces and ids of a tokenizer")),
            .options = {{"TEXT", "", utf8(Commands::tr("The text; - reads standard input as it is")), &options->text},
                        {"--tokenizer", names, utf8(Commands::tr("Which tokenizer")), &options->tokenizer},
                        {"--json", "", utf8(Commands::tr("Prints one JSON document")), &options->json}},
            .run = [options](const Console& console) { return tokenize(*options, console.in); }};
}

} // namespace durchblick
