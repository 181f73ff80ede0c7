#pragma once

#include "core/training/miniwelt/frame.h"

#include <cstdint>
#include <memory>

namespace durchblick {

/// Which sentences of Miniwelt: those to learn from, or those kept apart to test what was learned.
enum class Part { Train, HeldOut };

/// A sentence as people write it, and the same split into words for who learns words. A name of several words is one word
/// there ("Costa_Rica"), marks are words, and capitals are those of the text: only function words begin a sentence with a
/// capital they do not always have.
struct Sentence {
    std::string text;
    std::vector<std::string> words;
};

/// A small world of sentences in one language, told from tables of facts by sentences with blanks, in assets/miniwelt.
///
/// It tells topics: a table of facts, its frames, and a share of all sentences. Topics, the facts of a topic and the frames
/// of a fact come in shuffled rounds, so that in N sentences a topic of share s (of S in all) has at least floor(N / S) · s,
/// and each of its facts, of which it has F, at least the floor of an F-th of that. Neither order nor numbers depend on
/// the platform: the generator is std::mt19937_64, and all arithmetic with it is of integers.
///
/// A frame or fact that is held out is in no sentence of Part::Train (a fact: of its topic). Part::HeldOut tells the facts
/// held out in all frames, and the other facts in the frames held out.
class Miniwelt {
public:
    struct File {
        std::string name; ///< of the table, "countries" for countries.txt
        std::string path; ///< for errors
        std::string bytes;
    };

    /// Tables of facts and these: topics (topic, table, share from 1 to 1,000), frames (topic, part, sentence) and heldout
    /// (topic, first, second). At most 4 million pairs of a fact and a frame. Errors: FileDamaged with the line; FileMissing
    /// for one of the three.
    static Result<Miniwelt> fromFiles(const std::vector<File>& files);

    /// The text of a number of sentences (not negative), in the order drawn with the seed. None if the part has none.
    std::vector<Sentence> sentences(int count, std::uint64_t seed, Part part = Part::Train) const;

    /// A table by its name, topics, frames and heldout among them; null if there is none. Names in cells are written with _
    /// for blanks.
    const FactTable* table(std::string_view name) const;

private:
    /// A fact, and the frames it can be told in: at least one.
    struct Subject {
        int fact;
        std::vector<int> frames;
    };
    struct Topic {
        std::string name;
        int table;
        int share;
        std::vector<std::pair<int, Part>> frames = {};
        std::vector<Subject> subjects[2] = {}; ///< by part
    };
    class Teller;

    Result<Done> readTopics();
    Result<Done> readFrames();
    Result<Done> distribute();
    Topic* topic(std::string_view name);

    FactBook m_book;
    FactTable m_topicTable, m_frameTable, m_heldOutTable;
    std::vector<Frame> m_frames;
    std::vector<Topic> m_topics;
};

/// Miniwelt in a language that the assets have (de, en), read when first asked for and kept; any thread may ask.
/// Errors: FileMissing if there is no such language, FileUnreadable, FileDamaged, TooLarge. After an error the next call
/// tries again.
Result<std::shared_ptr<const Miniwelt>> miniwelt(std::string_view language);

} // namespace durchblick
