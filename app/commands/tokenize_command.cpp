#include "app/commands/call.h"
#include "app/commands/plain_text.h"
#include "app/commands/words.h"
#include "core/base/utf8.h"
#include "core/text/byte_alphabet.h"
#include "core/text/tokenizers.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <istream>
#include <iterator>

namespace durchblick {

namespace {
using Json = nlohmann::ordered_json;

struct TokenizeOptions {
    std::string text;
    CLI::Option* isGiven = nullptr;
    std::string tokenizer = "gpt2";
    bool json = false;
};

Result<std::string> tokenize(const TokenizeOptions& options, std::istream& in)
{
    if (options.isGiven->count() == 0)
        return Error{ErrorCode::MissingArgument, {"TEXT", "tokenize"}};
    const auto tokenizer = durchblick::tokenizer(options.tokenizer);
    if (!tokenizer)
        return tokenizer.error();
    const std::string text = options.text == "-" ? std::string(std::istreambuf_iterator<char>(in), {}) : options.text;
    if (const std::optional<std::size_t> offset = firstInvalidUtf8(text))
        return Error{ErrorCode::InvalidUtf8, {std::to_string(*offset)}};

    const Pieces pieces = (*tokenizer)->pieces(text);
    if (!options.json) {
        Value value{.symbol = "pieces", .content = share(pieces), .rows = {}, .columns = {}};
        return plainTable(value, {});
    }
    Json ids = Json::array();
    Json words = Json::array();
    Json offsets = Json::array();
    for (const Piece& piece : pieces) {
        ids.push_back(*piece.id);
        words.push_back(toByteAlphabet(piece.bytes));
        offsets.push_back({piece.begin, piece.end});
    }
    const Json document = {{"tokenizer", options.tokenizer}, {"ids", ids}, {"pieces", words}, {"offsets", offsets}};
    return document.dump() + '\n';
}
} // namespace

void addTokenizeCommand(CLI::App& line, Call& call)
{
    CLI::App* command =
        line.add_subcommand("tokenize", utf8(Commands::tr("Cuts a text into the pieces and ids of a tokenizer")));
    const auto options = std::make_shared<TokenizeOptions>();
    options->isGiven =
        command->add_option("TEXT", options->text, utf8(Commands::tr("The text; - reads standard input as it is")))
            ->type_name("");
    std::string names;
    for (const std::string& name : tokenizerNames())
        names += (names.empty() ? "" : "|") + name;
    command->add_option("--tokenizer", options->tokenizer, utf8(Commands::tr("Which tokenizer")))->type_name(names);
    command->add_flag("--json", options->json, utf8(Commands::tr("Prints one JSON document")));
    command->callback([&call, options] {
        call.command = "tokenize";
        call.run = [&call, options] { return tokenize(*options, call.in); };
    });
}

} // namespace durchblick
