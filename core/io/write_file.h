#pragma once

#include "core/base/result.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace durchblick {

/// Takes the bytes of a file that is being written, piece by piece.
class FileSink {
public:
    explicit FileSink(int descriptor) : m_descriptor(descriptor) {}

    /// After something went wrong once, nothing more is written.
    void write(std::string_view bytes);
    bool isFailed() const { return m_reason != 0; }
    /// Writes what is still held back. What the system says is wrong (errno), or 0.
    int finish();

private:
    void flush();
    void writeThrough(std::string_view bytes);

    int m_descriptor;
    std::string m_held;
    int m_reason = 0;
};

/// Gives all of a file's bytes to the sink, the same however often it is asked.
using FileContent = std::function<void(FileSink&)>;

/// How a file was written.
enum class Written {
    Whole, ///< beside the old one and then in its place
    Over,  ///< over the old content, as the folder lets nobody replace the file; ended half-way, neither would be there
    Through, ///< into a device, a pipe, or what the program has open already (/dev/stdout)
};

/// The one way in which the program writes a file.
///
/// A new file is written beside the old one, under a name that nobody can know before, and takes its place once it is whole and
/// on the disk; so at any time, whatever ends the program, the old or the new file is there. The mode of the old file is kept,
/// and its owner where that is permitted. Links stay, and the file that they lead to is written. Devices and pipes take the
/// bytes and stay what they are; what the program has open already takes them where it stands. Where a folder does not let files be replaced, a file that may be written is written over.
/// A file that is written under several names (hard links) is replaced under this one only.
/// Error: FileUnwritable (path, what the system says). What was there then stays, unless it was written over.
Result<Written> writeFile(const std::string& path, const FileContent& content);
Result<Written> writeFile(const std::string& path, std::string_view bytes);

/// What would keep writeFile from writing there, as far as that can be known before; for those who work long for a file.
std::optional<Error> obstacleToWriting(const std::string& path);

/// Whether both paths lead to the same file, pipe or device, through whatever links.
bool isSameFile(const std::string& one, const std::string& other);

} // namespace durchblick
