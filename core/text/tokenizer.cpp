#include "core/text/tokenizer.h"

#include "core/io/system_reason.h"
#include "core/text/hash.h"
#include "core/text/merge_word.h"
#include "core/text/table.h"
#include "core/text/word_cache.h"
#include "core/text/word_scanner.h"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <atomic>
#include <cassert>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace durchblick {

namespace {

std::uint32_t nextNumber()
{
    static std::atomic<std::uint32_t> last{0};
    return ++last;
}

} // namespace

Tokenizer::Tokenizer(std::string name, SplitRule rule, Vocabulary vocabulary)
    : m_name(std::move(name)), m_rule(rule), m_vocabulary(std::move(vocabulary)), m_number(nextNumber())
{}

Result<std::shared_ptr<const Tokenizer>> Tokenizer::read(std::string name, const std::string& file)
{
    std::error_code failure;
    if (!std::filesystem::exists(file, failure))
        return Error{ErrorCode::FileMissing, {file}};
    errno = 0;
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream bytes;
    // Of an empty file nothing is inserted, which is a failure to the stream alone: the table's reader says what is wrong.
    if (!stream || (!(bytes << stream.rdbuf()) && errno != 0))
        return Error{ErrorCode::FileUnreadable, {file, systemReason(errno)}};
    return fromTable(std::move(name), bytes.view(), file);
}

Result<std::shared_ptr<const Tokenizer>> Tokenizer::fromTable(std::string name, std::string_view bytes,
                                                              const std::string& file)
{
    Result<TokenizerTable> table = readTokenizerTable(bytes, file);
    if (!table)
        return table.error();
    TokenizerTable& content = table.value();
    return std::shared_ptr<const Tokenizer>(
        new Tokenizer(std::move(name), content.rule, std::move(content.vocabulary)));
}

template <SplitRule rule>
void Tokenizer::append(std::string_view text, std::vector<int>& ids) const
{
    WordCache& cache = WordCache::ofThisThread();
    const char* const last = text.data() + text.size();
    forEachWord<rule>(text, [&](const char* begin, const char* end) {
        const auto length = std::size_t(end - begin);
        if (length > WordCache::longestWord) {
            mergeWord(m_vocabulary, {begin, length}, ids);
            return;
        }
        const std::array<std::uint64_t, 3> bytes = wordBytes(begin, length, last);
        constexpr std::uint64_t one = 0x9E3779B97F4A7C15, two = 0xD6E8FEB86659FD93;
        WordCache::Slot& slot = cache.slot(mix(bytes[0] ^ one, bytes[1] ^ two ^ length) ^ bytes[2] * one);
        if (slot.holds(bytes, length, m_number)) [[likely]] {
            ids.insert(ids.end(), slot.ids.begin(), slot.ids.begin() + slot.count);
            return;
        }
        const std::size_t before = ids.size();
        mergeWord(m_vocabulary, {begin, length}, ids);
        const std::size_t count = ids.size() - before;
        if (count <= WordCache::mostIds) {
            slot.bytes = bytes;
            slot.tokenizer = m_number;
            slot.length = std::uint16_t(length);
            slot.count = std::uint16_t(count);
            std::copy_n(ids.begin() + std::ptrdiff_t(before), count, slot.ids.begin());
        }
    });
}

std::vector<int> Tokenizer::encode(std::string_view text) const
{
    std::vector<int> ids;
    ids.reserve(text.size() / 3 + 8);
    switch (m_rule) {
    case SplitRule::Gpt2: append<SplitRule::Gpt2>(text, ids); break;
    case SplitRule::Cl100k: append<SplitRule::Cl100k>(text, ids); break;
    case SplitRule::O200k: append<SplitRule::O200k>(text, ids); break;
    }
    return ids;
}

std::vector<int> Tokenizer::encodeInParallel(std::string_view text) const
{
    constexpr std::size_t partLength = 64 * 1024;
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = safeCut(text, begin + partLength);
        parts.push_back(text.substr(begin, end - begin));
        begin = end;
    }
    if (parts.size() < 2)
        return encode(text);

    std::vector<std::vector<int>> idsOfParts(parts.size());
    tbb::parallel_for(std::size_t(0), parts.size(), [&](std::size_t i) { idsOfParts[i] = encode(parts[i]); });
    std::vector<std::size_t> begins;
    std::size_t count = 0;
    for (const std::vector<int>& ids : idsOfParts) {
        begins.push_back(count);
        count += ids.size();
    }
    std::vector<int> all(count);
    tbb::parallel_for(std::size_t(0), parts.size(), [&](std::size_t i) {
        std::copy(idsOfParts[i].begin(), idsOfParts[i].end(), all.begin() + std::ptrdiff_t(begins[i]));
    });
    return all;
}

Pieces Tokenizer::pieces(std::string_view text) const
{
    Pieces pieces;
    std::size_t begin = 0;
    for (const int id : encode(text)) {
        const std::string_view bytes = pieceOf(id);
        pieces.push_back({std::string(bytes), begin, begin + bytes.size(), id});
        begin += bytes.size();
    }
    return pieces;
}

std::string Tokenizer::decode(std::span<const int> ids) const
{
    std::string text;
    for (const int id : ids) {
        assert(id >= 0 && id < vocabularySize());
        text += pieceOf(id);
    }
    return text;
}

std::optional<int> Tokenizer::idOf(std::string_view bytes) const
{
    const int id = m_vocabulary.find(bytes.data(), bytes.size());
    return id == Vocabulary::none ? std::nullopt : std::optional(id);
}

std::optional<int> Tokenizer::rankOf(int id) const
{
    return id < Vocabulary::byteCount ? std::nullopt : std::optional(id - Vocabulary::byteCount);
}

std::optional<int> Tokenizer::rankOfPair(std::string_view left, std::string_view right) const
{
    const std::optional<int> id = idOf(std::string(left) + std::string(right));
    return id ? rankOf(*id) : std::nullopt;
}

} // namespace durchblick
