// Sanitizers take memory of their own: there this file is empty.
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)

#include "app/commands/command_line.h"
#include "core/text/tokenizers.h"

#include <gtest/gtest.h>

#include <fstream>
#include <ostream>
#include <sstream>
#include <streambuf>

#include <malloc.h>

namespace durchblick {
namespace {

/// Counts what is written and keeps nothing of it.
class Counter : public std::streambuf {
public:
    std::size_t count = 0;

private:
    int overflow(int character) override
    {
        ++count;
        return character == traits_type::eof() ? 0 : character;
    }
    std::streamsize xsputn(const char*, std::streamsize size) override
    {
        count += std::size_t(size);
        return size;
    }
};

/// A line of /proc/self/status, in bytes.
std::size_t status(const std::string& name)
{
    std::ifstream lines("/proc/self/status");
    for (std::string word; lines >> word;)
        if (word == name) {
            std::size_t kilobytes = 0;
            lines >> kilobytes;
            return kilobytes << 10;
        }
    return 0;
}

/// From now on the peak counts from what is taken now.
void forgetPeak() { std::ofstream("/proc/self/clear_refs") << 5; }

/// The least that a text takes in any tokenizer's eyes is a token a byte: then the ids alone are four times the text.
std::string proseOf(std::size_t size)
{
    std::string text;
    for (std::uint32_t i = 1; text.size() < size; i = i * 1664525 + 1013904223)
        text += (i >> 28 == 0 ? "\n" : " ") + std::to_string(i % 100000) + " Straßen, " + std::string(1 + i % 3, 'x');
    return text;
}

std::string bytesOf(std::size_t size)
{
    std::string text;
    while (text.size() < size)
        text += "\t\x01 \x02\x7f\r"; // hardly anything of it merges
    return text;
}

TEST(Tokenize, TakesTwelveTimesItsInputAtMost)
{
    constexpr std::size_t size = 10 << 20;
    for (const std::string& text : {proseOf(size), bytesOf(size), std::string(size, 'a')})
        for (const std::string& name : tokenizerNames()) {
            ASSERT_TRUE(tokenizer(name)); // that is not of the text
            for (const bool json : {false, true}) {
                std::istringstream in(text);
                Counter counter;
                std::ostream out(&counter);
                std::ostringstream err;
                std::vector<std::string> arguments{"tokenize", "-", "--tokenizer", name};
                if (json)
                    arguments.push_back("--json");
                malloc_trim(0); // what is free but not given back would not be counted
                forgetPeak();
                const std::size_t before = status("VmRSS:");
                EXPECT_EQ(runCommandLine(arguments, {in, out, err}).status, 0) << err.str();
                const std::size_t peak = status("VmHWM:");
                EXPECT_GT(counter.count, size / 4) << name;
                EXPECT_LT(double(peak - before) / double(text.size()), 12) << name << json;
            }
        }
}

} // namespace
} // namespace durchblick

#endif
