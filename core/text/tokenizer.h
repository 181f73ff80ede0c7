#pragma once

#include "core/base/result.h"
#include "core/text/split_rule.h"
#include "core/text/vocabulary.h"
#include "core/trace/value.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace durchblick {

/// Byte-level byte-pair encoding as GPT-2 and its successors do it (Sennrich et al. 2016; Radford et al. 2019). Immutable:
/// any number of threads may use one. Takes any bytes, not only UTF-8, and decode(encode(text)) is always the text: a byte
/// that is no part of a character becomes a piece of its own. Special tokens are ordinary text.
class Tokenizer {
public:
    /// Reads a table (layout: table.h). Errors: FileMissing, FileUnreadable, FileDamaged.
    static Result<std::shared_ptr<const Tokenizer>> read(std::string name, const std::string& file);
    /// The same from the bytes of a table; `file` is only for the error.
    static Result<std::shared_ptr<const Tokenizer>> fromTable(std::string name, std::string_view bytes,
                                                              const std::string& file);

    Tokenizer(const Tokenizer&) = delete;
    Tokenizer& operator=(const Tokenizer&) = delete;

    const std::string& name() const { return m_name; }

    /// The ids of a text, of less than 4 GB.
    std::vector<int> encode(std::string_view text) const;
    /// The same ids, on all threads; worth it from some 100 kB on.
    std::vector<int> encodeInParallel(std::string_view text) const;
    /// The same ids with their bytes and where they stand in the text.
    Pieces pieces(std::string_view text) const;

    /// The bytes that ids stand for, each 0 <= id < vocabularySize(). One piece alone is not always whole characters.
    std::string decode(std::span<const int> ids) const;

    int vocabularySize() const { return m_vocabulary.size(); }
    /// All pieces, as merging needs them.
    const Vocabulary& vocabulary() const { return m_vocabulary; }
    /// The bytes of one piece; 0 <= id < vocabularySize().
    std::string_view pieceOf(int id) const { return m_vocabulary.piece(id); }
    /// The id of a piece; nothing if these bytes are no piece.
    std::optional<int> idOf(std::string_view bytes) const;

    /// Which merge makes a piece, counted from 0 in the order in which they were learned; nothing for a single byte.
    std::optional<int> rankOf(int id) const;
    /// The rank of the merge of two neighbours; nothing if they do not merge. The lowest rank merges first.
    std::optional<int> rankOfPair(std::string_view left, std::string_view right) const;
    /// The id of the piece that a merge makes.
    int idOfRank(int rank) const { return rank + Vocabulary::byteCount; }

    /// The words that the text is cut into before merging, one after the other without gaps.
    std::vector<std::string_view> words(std::string_view text) const { return splitIntoWords(m_rule, text); }

private:
    Tokenizer(std::string name, SplitRule rule, Vocabulary vocabulary);

    template <SplitRule rule>
    void append(std::string_view text, std::vector<int>& ids) const;

    std::string m_name;
    SplitRule m_rule;
    Vocabulary m_vocabulary;
    std::uint32_t m_number; // tells tokenizers apart in the word cache; never used twice
};

} // namespace durchblick
