#include "core/io/system_reason.h"
#include "core/io/write_file.h"

#include <gtest/gtest.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <functional>
#include <thread>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/wait.h>
#include <unistd.h>

namespace durchblick {
namespace {

namespace fs = std::filesystem;

/// A folder of its own for each test, so that nothing real is near.
class WriteFile : public testing::Test {
protected:
    WriteFile()
    {
        std::string form = (fs::temp_directory_path() / "durchblick-write-XXXXXX").string();
        folder = mkdtemp(form.data());
    }
    ~WriteFile() override { fs::remove_all(folder); }

    std::string at(const std::string& name) const { return (folder / name).string(); }
    std::size_t count() const
    {
        return std::size_t(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
    }
    static std::string contentOf(const std::string& path)
    {
        std::ifstream file(path, std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }
    static unsigned modeOf(const std::string& path)
    {
        struct stat status = {};
        return stat(path.c_str(), &status) == 0 ? status.st_mode & 07777 : 0;
    }
    static void expectUnwritable(const Result<Written>& written, const std::string& path, int reason)
    {
        ASSERT_FALSE(written.ok());
        EXPECT_EQ(written.error(), reasonOf(path, reason));
    }
    static Error reasonOf(const std::string& path, int reason)
    {
        return {ErrorCode::FileUnwritable, {path, systemReason(reason)}};
    }
    fs::path folder;
};

/// What `work` gives in a process of its own, which may lose rights and disk space.
int inAnotherProcess(const std::function<int()>& work)
{
    const pid_t child = fork();
    if (child == 0)
        _exit(work());
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

TEST_F(WriteFile, WritesNewFilesAndReplacesOldOnesWhole)
{
    const std::string path = at("figure.csv");
    ASSERT_EQ(*writeFile(path, "old"), Written::Whole);
    EXPECT_EQ(contentOf(path), "old");
    const std::string large(3'000'000, 'n');
    ASSERT_EQ(*writeFile(path, large), Written::Whole);
    EXPECT_EQ(contentOf(path), large);
    ASSERT_TRUE(writeFile(path, ""));
    EXPECT_EQ(contentOf(path), "");
    EXPECT_EQ(count(), 1u) << "nothing else is left in the folder";
}

TEST_F(WriteFile, WritesPiecesInTheirOrder)
{
    std::string expected;
    const Result<Written> written = writeFile(at("pieces"), [&](FileSink& sink) {
        for (int i = 0; i < 60; ++i) {
            const std::string piece(std::size_t(i * 37 % 200'003), char('a' + i % 26));
            expected += piece;
            sink.write(piece);
        }
    });
    ASSERT_TRUE(written);
    EXPECT_TRUE(contentOf(at("pieces")) == expected);
}

TEST_F(WriteFile, ShowsTheOldFileUntilTheNewOneIsWhole)
{
    const std::string path = at("figure.csv");
    ASSERT_TRUE(writeFile(path, "old"));
    ASSERT_TRUE(writeFile(path, [&](FileSink& sink) {
        sink.write(std::string(500'000, 'n'));
        EXPECT_EQ(contentOf(path), "old");
        EXPECT_EQ(count(), 2u) << "the helper lies in the same folder";
    }));
    EXPECT_EQ(contentOf(path).size(), 500'000u);
}

TEST_F(WriteFile, LeavesTheOldFileWhenItIsKilled)
{
    const std::string path = at("vectors.vec");
    ASSERT_TRUE(writeFile(path, "old"));
    const pid_t child = fork();
    if (child == 0) {
        (void)writeFile(path, [](FileSink& sink) {
            for (;;) {
                sink.write(std::string(100'000, 'n'));
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            }
        });
        _exit(0);
    }
    const auto isWriting = [&] {
        for (const fs::directory_entry& entry : fs::directory_iterator(folder))
            if (entry.path() != path && entry.file_size() > 300'000)
                return true;
        return false;
    };
    for (int round = 0; round < 2000 && !isWriting(); ++round)
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    EXPECT_TRUE(isWriting());
    kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    EXPECT_TRUE(WIFSIGNALED(status));
    EXPECT_EQ(contentOf(path), "old");
}

TEST_F(WriteFile, KeepsLinksAndWritesWhatTheyLeadTo)
{
    fs::create_directory(folder / "far");
    ASSERT_TRUE(writeFile(at("far/target"), "old"));
    fs::create_symlink("far/target", folder / "near");
    fs::create_symlink(folder / "near", folder / "chain");
    ASSERT_EQ(*writeFile(at("chain"), "new"), Written::Whole);
    EXPECT_EQ(contentOf(at("far/target")), "new");
    EXPECT_TRUE(fs::is_symlink(folder / "near") && fs::is_symlink(folder / "chain"));

    fs::create_symlink("far/none", folder / "ahead");
    ASSERT_TRUE(writeFile(at("ahead"), "made"));
    EXPECT_EQ(contentOf(at("far/none")), "made") << "as every program does, the file is made where the link leads";
    EXPECT_TRUE(fs::is_symlink(folder / "ahead"));

    fs::create_directory_symlink("far", folder / "door");
    ASSERT_TRUE(writeFile(at("door/target"), "through"));
    EXPECT_EQ(contentOf(at("far/target")), "through");

    fs::create_symlink("loop", folder / "loop");
    expectUnwritable(writeFile(at("loop"), "x"), at("loop"), ELOOP);
}

TEST_F(WriteFile, TouchesNoOtherFileWhateverItsName)
{
    ASSERT_TRUE(writeFile(at("victim"), "mine"));
    ASSERT_TRUE(writeFile(at("m.vec.part"), "mine"));
    fs::create_symlink("victim", folder / "s.vec.part");
    ASSERT_TRUE(writeFile(at("m.vec"), "new"));
    ASSERT_TRUE(writeFile(at("s.vec"), "new"));
    EXPECT_EQ(contentOf(at("victim")), "mine");
    EXPECT_EQ(contentOf(at("m.vec.part")), "mine");
    EXPECT_EQ(count(), 5u);
}

TEST_F(WriteFile, KeepsModeAndOwner)
{
    const std::string path = at("secret");
    ASSERT_TRUE(writeFile(path, "old"));
    EXPECT_EQ(modeOf(path), 0666u & ~[] {
        const mode_t mask = umask(0);
        umask(mask);
        return unsigned(mask);
    }()) << "a new file is as every program makes it";
    for (const unsigned mode : {0600u, 0664u, 0755u}) {
        ASSERT_EQ(chmod(path.c_str(), mode), 0);
        ASSERT_TRUE(writeFile(path, "new"));
        EXPECT_EQ(modeOf(path), mode);
    }
    if (geteuid() == 0) {
        ASSERT_EQ(chown(path.c_str(), 65534, 65534), 0);
        ASSERT_TRUE(writeFile(path, "newer"));
        struct stat status = {};
        ASSERT_EQ(stat(path.c_str(), &status), 0);
        EXPECT_EQ(status.st_uid, 65534u);
        EXPECT_EQ(status.st_gid, 65534u);
    }
}

TEST_F(WriteFile, WritesIntoAPipe)
{
    const std::string path = at("pipe");
    ASSERT_EQ(mkfifo(path.c_str(), 0600), 0);
    std::string read;
    std::thread reader([&] { read = contentOf(path); });
    const std::string large(200'000, 'p');
    const Result<Written> written = writeFile(path, large);
    reader.join();
    ASSERT_TRUE(written);
    EXPECT_EQ(*written, Written::Through);
    EXPECT_TRUE(read == large);
    EXPECT_TRUE(fs::is_fifo(path));
}

TEST_F(WriteFile, WritesIntoWhatTheProcessHasOpen)
{
    int ends[2] = {};
    ASSERT_EQ(pipe(ends), 0);
    EXPECT_EQ(*writeFile("/proc/self/fd/" + std::to_string(ends[1]), "piped"), Written::Through);
    char bytes[5] = {};
    EXPECT_EQ(read(ends[0], bytes, sizeof bytes), 5);
    EXPECT_EQ(std::string(bytes, 5), "piped");
    close(ends[0]);
    close(ends[1]);

    // A file without a name can only be written where it is open.
    const int nameless = ::open(at("gone").c_str(), O_RDWR | O_CREAT, 0600);
    ASSERT_GE(nameless, 0);
    fs::remove(folder / "gone");
    EXPECT_EQ(*writeFile("/proc/self/fd/" + std::to_string(nameless), "content"), Written::Through);
    char content[8] = {};
    EXPECT_EQ(pread(nameless, content, sizeof content, 0), 7);
    close(nameless);
    EXPECT_EQ(count(), 0u);

    // A file that others write to, too, stays the same file, and what they wrote.
    for (const int mode : {O_TRUNC, O_APPEND}) {
        const int shared = ::open(at("shared").c_str(), O_WRONLY | O_CREAT | mode, 0600);
        ASSERT_EQ(::write(shared, "before ", 7), 7);
        fs::create_symlink("/proc/self/fd/" + std::to_string(shared), at("link"));
        EXPECT_EQ(*writeFile(at("link"), "content "), Written::Through);
        ASSERT_EQ(::write(shared, "after ", 6), 6);
        close(shared);
        fs::remove(at("link"));
    }
    EXPECT_EQ(contentOf(at("shared")), "before content after before content after ");
}

TEST_F(WriteFile, WritesIntoDevices)
{
    const std::string full = at("full"), null = at("null");
    ASSERT_EQ(mknod(full.c_str(), S_IFCHR | 0666, makedev(1, 7)), 0)
        << "this test needs the right to make devices in a folder of its own";
    ASSERT_EQ(mknod(null.c_str(), S_IFCHR | 0666, makedev(1, 3)), 0);
    EXPECT_EQ(*writeFile(null, std::string(100'000, 'x')), Written::Through);
    expectUnwritable(writeFile(full, "x"), full, ENOSPC);
    EXPECT_TRUE(fs::is_character_file(null) && fs::is_character_file(full)) << "a device stays a device";
    EXPECT_EQ(count(), 2u);
}

TEST_F(WriteFile, LeavesTheOldFileOnAFullDisk)
{
    const std::string path = at("figure.csv");
    ASSERT_TRUE(writeFile(path, "old"));
    const int status = inAnotherProcess([&] {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{100'000, 100'000};
        setrlimit(RLIMIT_FSIZE, &limit);
        const Result<Written> written = writeFile(path, std::string(200'000, 'x'));
        return !written && written.error() == reasonOf(path, EFBIG) ? 0 : 1;
    });
    EXPECT_EQ(status, 0);
    EXPECT_EQ(contentOf(path), "old");
    EXPECT_EQ(count(), 1u) << "the helper is gone";
}

TEST_F(WriteFile, WritesOverAFileWhereItsFolderForbidsToReplaceIt)
{
    ASSERT_EQ(geteuid(), 0u) << "this test gives up rights that it has to have";
    fs::create_directory(folder / "closed");
    const std::string path = at("closed/open.csv"), readOnly = at("closed/read_only.csv");
    ASSERT_TRUE(writeFile(path, "a longer old content"));
    ASSERT_TRUE(writeFile(readOnly, "old"));
    ASSERT_EQ(chmod(folder.c_str(), 0755), 0);
    ASSERT_EQ(chmod(path.c_str(), 0666), 0);
    const auto asNobody = [&](const std::function<bool()>& work) {
        return inAnotherProcess([&] { return setgid(65534) == 0 && setuid(65534) == 0 && work() ? 0 : 1; }) == 0;
    };
    EXPECT_TRUE(asNobody([&] {
        const Result<Written> written = writeFile(path, "new");
        return written && *written == Written::Over;
    }));
    EXPECT_EQ(contentOf(path), "new");
    EXPECT_TRUE(asNobody([&] {
        const Result<Written> written = writeFile(at("closed/none.csv"), "new");
        return !written && written.error() == reasonOf(at("closed/none.csv"), EACCES);
    }));
    EXPECT_TRUE(asNobody([&] {
        const Result<Written> written = writeFile(readOnly, "new");
        return !written && written.error() == reasonOf(readOnly, EACCES);
    }));
    // In a folder like /tmp everybody makes files, but only owners replace theirs.
    ASSERT_EQ(chmod((folder / "closed").c_str(), 01777), 0);
    EXPECT_TRUE(asNobody([&] {
        const Result<Written> written = writeFile(path, "newer");
        return written && *written == Written::Over;
    }));
    EXPECT_EQ(contentOf(path), "newer");
    EXPECT_FALSE(asNobody([&] { return writeFile(readOnly, "new").ok(); }))
        << "a file that nobody may write is not replaced, either";
    EXPECT_EQ(contentOf(readOnly), "old");
}

TEST_F(WriteFile, SaysWhatIsInTheWay)
{
    ASSERT_TRUE(writeFile(at("file"), "old"));
    const std::string longName = at(std::string(300, 'n'));
    for (const auto& [path, reason] : {std::pair(at("no/such/folder.csv"), ENOENT), std::pair(folder.string(), EISDIR),
                                       std::pair(at("folder/"), EISDIR), std::pair(at("file/below.csv"), ENOTDIR),
                                       std::pair(longName, ENAMETOOLONG), std::pair(std::string(), ENOENT)}) {
        expectUnwritable(writeFile(path, "x"), path, reason);
        EXPECT_EQ(obstacleToWriting(path), reasonOf(path, reason));
    }
    EXPECT_EQ(obstacleToWriting(at("file")), std::nullopt);
    EXPECT_EQ(obstacleToWriting(at("new")), std::nullopt);
    EXPECT_EQ(obstacleToWriting("new-in-the-working-folder"), std::nullopt);
    EXPECT_FALSE(fs::exists("new-in-the-working-folder")) << "asking makes nothing";
}

TEST_F(WriteFile, TellsTheSameFileUnderOtherNames)
{
    ASSERT_TRUE(writeFile(at("text"), "t"));
    fs::create_symlink("text", folder / "link");
    fs::create_hard_link(folder / "text", folder / "hard");
    ASSERT_TRUE(writeFile(at("other"), "t"));
    for (const char* same : {"text", "link", "hard", "./text"})
        EXPECT_TRUE(isSameFile(at("text"), at(same))) << same;
    EXPECT_FALSE(isSameFile(at("text"), at("other")));
    EXPECT_FALSE(isSameFile(at("text"), at("none")));
    EXPECT_FALSE(isSameFile(at("none"), at("none"))) << "what is not there is nothing to lose";
}

} // namespace
} // namespace durchblick
