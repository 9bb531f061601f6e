#include "render/decoder_enclosure.hpp"

#include <fcntl.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <fstream>
#include <string>

#if __has_include(<valgrind/valgrind.h>)
#include <valgrind/valgrind.h>
#else
#define RUNNING_ON_VALGRIND 0
#endif

namespace kiosk {
namespace {

/// To be the first that the kernel ends when memory runs short.
void volunteer_for_out_of_memory() {
  const int fd = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
  if (fd < 0) return;
  [[maybe_unused]] const auto written = write(fd, "1000", 4);
  close(fd);
}

void limit(__rlimit_resource resource, rlim_t soft, rlim_t hard) {
  const rlimit limits{soft, hard};
  setrlimit(resource, &limits);
}

/// Private memory that the process has now, in bytes (proc(5), statm's data).
rlim_t data_bytes() {
  std::ifstream file{"/proc/self/statm"};
  rlim_t size = 0, resident = 0, shared = 0, text = 0, library = 0, data = 0;
  file >> size >> resident >> shared >> text >> library >> data;
  return data * static_cast<rlim_t>(sysconf(_SC_PAGESIZE));
}

/// What decoders ask the kernel for; the rest is refused, not deadly: a library may try it and do without.
void filter_system_calls() {
  constexpr std::array allowed{
      SCMP_SYS(read),           SCMP_SYS(write),         SCMP_SYS(close),       SCMP_SYS(munmap),
      SCMP_SYS(mremap),         SCMP_SYS(madvise),       SCMP_SYS(brk),         SCMP_SYS(futex),
      SCMP_SYS(exit),           SCMP_SYS(exit_group),    SCMP_SYS(sigaltstack), SCMP_SYS(rt_sigreturn),
      SCMP_SYS(rt_sigprocmask), SCMP_SYS(clock_gettime), SCMP_SYS(getrandom),   SCMP_SYS(sched_yield),
      SCMP_SYS(getpid),         SCMP_SYS(gettid)};
  scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
  if (!filter) return;
  for (const int call : allowed) seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0);
  // The sanitizers ask through a pipe whether memory is there.
  if constexpr (is_sanitized) {
    seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(pipe), 0);
    seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(pipe2), 0);
  }
  const scmp_arg_cmp no_code = SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0);
  seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(mmap), 1, no_code);
  seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(mprotect), 1, no_code);
  // abort() is how the C library and the sanitizers end a process: itself alone.
  const scmp_arg_cmp itself = SCMP_A0(SCMP_CMP_EQ, static_cast<scmp_datum_t>(getpid()));
  seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(tgkill), 1, itself);
  seccomp_load(filter);
  seccomp_release(filter);
}

}  // namespace

bool can_be_enclosed() { return RUNNING_ON_VALGRIND == 0; }

void enclose_decoder(int seconds) {
  volunteer_for_out_of_memory();
  limit(RLIMIT_CORE, 0, 0);
  limit(RLIMIT_CPU, static_cast<rlim_t>(seconds), static_cast<rlim_t>(seconds) + 1);
  prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  if (!can_be_enclosed()) return;
  if (!is_sanitized) {
    const rlim_t most = data_bytes() + static_cast<rlim_t>(most_decoder_bytes);
    limit(RLIMIT_DATA, most, most);
  }
  limit(RLIMIT_FSIZE, 0, 0);
  limit(RLIMIT_NPROC, 0, 0);
  if (!is_sanitized) limit(RLIMIT_NOFILE, 0, 0);
  filter_system_calls();
}

}  // namespace kiosk
