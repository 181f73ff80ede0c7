#include "core/training/miniwelt/miniwelt.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace durchblick;

/// Teachers write facts and frames. The bytes are one file of a small world after the other; a world that is read tells
/// whole sentences, and the same ones again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    const std::vector<Miniwelt::File> sound{
        {"forms", "forms.txt", "form|of|den\ndie|der {}|die {}\nder|des {}s|den {}n\n"},
        {"things", "things.txt", "name|form=forms|colour\nSonne|die|gelb\nHimmel|der|\n"},
        {"pairs", "pairs.txt", "one>things|other>things\nSonne|Himmel\n"},
        {"topics", "topics.txt", "topic|table|share\nthing|things|2\npair|pairs|1\n"},
        {"frames", "frames.txt", "topic|part|sentence\nthing|train|farbe {of}: {colour}.\npair|heldout|{one.den}?\n"},
        {"heldout", "heldout.txt", "topic|first|second\npair|Sonne|Himmel\n"}};
    for (std::size_t changed = 0; changed < sound.size(); ++changed) {
        std::vector<Miniwelt::File> files = sound;
        files[changed].bytes = bytes;
        const auto world = Miniwelt::fromFiles(files);
        if (!world)
            continue;
        for (const Part part : {Part::Train, Part::HeldOut}) {
            const std::vector<Sentence> told = world->sentences(20, 1, part);
            const std::vector<Sentence> again = world->sentences(20, 1, part);
            if (told.size() != again.size())
                std::abort();
            for (std::size_t i = 0; i < told.size(); ++i)
                if (told[i].text != again[i].text || told[i].text.find_first_of("{}") != std::string::npos)
                    std::abort();
        }
    }
    return 0;
}
