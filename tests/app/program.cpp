#include "tests/app/program.h"

#include <array>
#include <cstdlib>

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace durchblick {

namespace {
[[noreturn]] void become(const std::vector<std::string>& arguments, const Surroundings& surroundings)
{
    for (const auto& [name, value] : surroundings.variables)
        value.empty() ? unsetenv(name.c_str()) : setenv(name.c_str(), value.c_str(), 1);
    close(STDIN_FILENO);
    if (!surroundings.input.empty())
        open(surroundings.input.c_str(), O_RDONLY);
    if (surroundings.megabytes > 0) {
        const rlimit limit{surroundings.megabytes << 20, surroundings.megabytes << 20};
        setrlimit(RLIMIT_AS, &limit);
    }
    const rlimit noCore{0, 0};
    setrlimit(RLIMIT_CORE, &noCore);
    std::string program = DURCHBLICK_PROGRAM;
    std::vector<char*> list{program.data()};
    std::vector<std::string> copies = arguments;
    for (std::string& argument : copies)
        list.push_back(argument.data());
    list.push_back(nullptr);
    execv(program.c_str(), list.data());
    _exit(127);
}
} // namespace

ProgramRun runProgram(const std::vector<std::string>& arguments, const Surroundings& surroundings)
{
    std::array<std::array<int, 2>, 2> pipes{};
    for (auto& ends : pipes)
        if (pipe2(ends.data(), O_CLOEXEC) != 0)
            return {-1, "", "no pipe"};
    const pid_t process = fork();
    if (process == 0) {
        dup2(pipes[0][1], STDOUT_FILENO);
        dup2(pipes[1][1], STDERR_FILENO);
        become(arguments, surroundings);
    }
    ProgramRun run;
    std::array<pollfd, 2> ready{};
    for (std::size_t i = 0; i < 2; ++i) {
        close(pipes[i][1]);
        ready[i] = {.fd = pipes[i][0], .events = POLLIN, .revents = 0};
    }
    while (ready[0].fd >= 0 || ready[1].fd >= 0) {
        poll(ready.data(), ready.size(), -1);
        for (std::size_t i = 0; i < 2; ++i) {
            if (ready[i].fd < 0 || ready[i].revents == 0)
                continue;
            std::array<char, 4096> bytes;
            const ssize_t count = read(ready[i].fd, bytes.data(), bytes.size());
            if (count > 0)
                (i == 0 ? run.out : run.err).append(bytes.data(), std::size_t(count));
            else
                ready[i].fd = -1;
        }
    }
    for (const auto& ends : pipes)
        close(ends[0]);
    int status = 0;
    waitpid(process, &status, 0);
    run.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return run;
}

} // namespace durchblick
