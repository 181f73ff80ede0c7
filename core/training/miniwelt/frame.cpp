#include "core/training/miniwelt/frame.h"

#include <algorithm>

namespace durchblick {

namespace {
constexpr std::size_t mostBlanks = 32;

/// A line of a drawn table may be any, so all of them need the text.
bool isFilledEverywhere(const FactBook& book, const FactBook::Source& source)
{
    const std::size_t facts = book.table(source.table).facts.size();
    for (std::size_t fact = 0; fact < facts; ++fact)
        if (book.text(source, int(fact)).empty())
            return false;
    return facts > 0;
}
} // namespace

Result<Frame> Frame::read(const FactBook& book, int table, const std::string& sentence, const std::string& file,
                          int line)
{
    const auto damaged = [&](std::string what) { return damagedLine(file, line, std::move(what)); };
    if (sentence.empty() || std::string_view(".?!").find(sentence.back()) == std::string_view::npos)
        return damaged("the sentence has no end");
    Frame frame;
    std::size_t begin = 0;
    for (std::size_t open; (open = sentence.find('{', begin)) != std::string::npos;) {
        const std::size_t close = sentence.find('}', open);
        if (close == std::string::npos)
            return damaged("'{' without '}'");
        const std::string blank = sentence.substr(open + 1, close - open - 1);
        const std::optional<FactBook::Source> source = book.find(table, blank);
        if (!source)
            return damaged("nothing is called '" + blank + "'");
        if (frame.m_pieces.size() == mostBlanks)
            return damaged("more than " + std::to_string(mostBlanks) + " blanks");
        int draw = -1;
        if (source->table != table) {
            if (!isFilledEverywhere(book, *source))
                return damaged("not every line has a '" + blank + "'");
            const auto known = std::find_if(frame.m_draws.begin(), frame.m_draws.end(),
                                            [&](const Draw& other) { return other.table == source->table; });
            draw = int(known - frame.m_draws.begin());
            if (known == frame.m_draws.end())
                frame.m_draws.push_back({source->table, int(book.table(source->table).facts.size())});
        }
        frame.m_pieces.push_back({sentence.substr(begin, open - begin), *source, draw});
        begin = close + 1;
    }
    frame.m_end = sentence.substr(begin);
    if (frame.m_end.find('}') != std::string::npos
        || std::any_of(frame.m_pieces.begin(), frame.m_pieces.end(),
                       [](const Piece& piece) { return piece.before.find('}') != std::string::npos; }))
        return damaged("'}' without '{'");
    return frame;
}

bool Frame::fits(const FactBook& book, int fact) const
{
    return std::all_of(m_pieces.begin(), m_pieces.end(),
                       [&](const Piece& piece) { return piece.draw >= 0 || !book.text(piece.source, fact).empty(); });
}

std::string Frame::fill(const FactBook& book, int fact, const std::vector<int>& drawn) const
{
    std::string text;
    for (const Piece& piece : m_pieces) {
        text += piece.before;
        text += book.text(piece.source, piece.draw < 0 ? fact : drawn[std::size_t(piece.draw)]);
    }
    return text + m_end;
}

} // namespace durchblick
