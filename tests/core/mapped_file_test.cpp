#include "core/io/mapped_file.h"
#include "core/io/word_vectors.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <thread>

#include <sys/stat.h>
#include <unistd.h>

namespace durchblick {
namespace {

/// A folder of its own for each test.
class MappedFiles : public testing::Test {
protected:
    MappedFiles() { std::filesystem::create_directories(m_folder); }
    ~MappedFiles() override { std::filesystem::remove_all(m_folder); }

    std::string path(const std::string& name) const { return (m_folder / name).string(); }

private:
    std::filesystem::path m_folder = std::filesystem::temp_directory_path() / ("mapped" + std::to_string(getpid()));
};

TEST_F(MappedFiles, HaveTheBytesOfAFileUnderAnyName)
{
    for (const char* name : {"plain", "Straße", "bad\xff.txt", "-", "line\nend"}) {
        std::ofstream(path(name), std::ios::binary) << "three";
        Result<MappedFile> file = MappedFile::open(path(name));
        ASSERT_TRUE(file) << name;
        EXPECT_EQ(file->bytes(), "three") << name;
        const MappedFile moved = *std::move(file);
        EXPECT_EQ(moved.bytes(), "three") << name;
    }
}

TEST_F(MappedFiles, HaveWhatAWriterSendsThroughAPipe)
{
    const std::string pipe = path("pipe");
    ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
    // Later than it is opened, in more parts than one, and more than a pipe holds at once.
    const std::string half(3 << 20, 'x');
    std::thread writer([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(150));
        std::ofstream out(pipe, std::ios::binary);
        out << half << std::flush;
        std::this_thread::sleep_for(std::chrono::milliseconds(150));
        out << half << "end";
    });
    Result<MappedFile> file = MappedFile::open(pipe);
    writer.join();
    ASSERT_TRUE(file);
    EXPECT_EQ(file->bytes(), half + half + "end");
    const MappedFile moved = *std::move(file);
    EXPECT_EQ(moved.bytes().size(), 2 * half.size() + 3);
}

TEST_F(MappedFiles, HaveNothingOfAPipeWhoseWriterSaysNothing)
{
    const std::string pipe = path("pipe");
    ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
    std::thread writer([&] { std::ofstream out(pipe); });
    const Result<MappedFile> file = MappedFile::open(pipe);
    writer.join();
    ASSERT_TRUE(file);
    EXPECT_EQ(file->bytes(), "");
}

TEST_F(MappedFiles, WaitForAWriterOnlyUntilTheyAreCancelled)
{
    const std::string pipe = path("pipe");
    ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
    std::stop_source stop;
    const Progress progress{.stop = stop.get_token(), .report = [&](double) { stop.request_stop(); }};
    EXPECT_EQ(MappedFile::open(pipe, progress).error().code, ErrorCode::Cancelled);
    EXPECT_EQ(readWordVectors(pipe, progress).error().code, ErrorCode::Cancelled);
}

TEST_F(MappedFiles, HaveWhatIsInAFileWithoutALength)
{
    const Result<MappedFile> file = MappedFile::open("/proc/self/status");
    ASSERT_TRUE(file);
    EXPECT_NE(file->bytes().find("VmRSS"), file->bytes().npos);
    ASSERT_TRUE(MappedFile::open("/dev/null"));
    EXPECT_EQ(MappedFile::open("/dev/null")->bytes(), "");
}

TEST_F(MappedFiles, SayWhyTheyCannotBeOpened)
{
    EXPECT_EQ(MappedFile::open(path("none")).error().code, ErrorCode::FileMissing);
    EXPECT_EQ(MappedFile::open(path("")).error().code, ErrorCode::FileUnreadable);
    EXPECT_EQ(MappedFile::open(path(std::string(300, 'n'))).error().code, ErrorCode::FileUnreadable);
    if (geteuid() == 0)
        return; // who may read everything
    std::ofstream(path("secret")) << "x";
    std::filesystem::permissions(path("secret"), std::filesystem::perms::none);
    EXPECT_EQ(MappedFile::open(path("secret")).error().code, ErrorCode::FileUnreadable);
}

} // namespace
} // namespace durchblick
