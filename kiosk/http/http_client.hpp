#pragma once
// One file from an https address, no longer than it may be and within a time. The only door to libcurl.

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "http/http_headers.hpp"

namespace kiosk {

struct HttpLimits {
  std::size_t most_bytes = 0;        ///< of the body
  std::chrono::seconds connect{15};  ///< until the connection stands, TLS included
  std::chrono::seconds idle{20};     ///< without a hundred bytes a second
  std::chrono::seconds total{120};
};

enum class Redirects {
  same_host,  ///< to https of the host that was asked
  any_host    ///< to https
};

struct HttpRequest {
  std::string address;
  HttpLimits limits;
  Redirects redirects = Redirects::same_host;
  /// "If-None-Match: …"
  std::vector<std::string> headers = {};
  /// Plain http is taken for a loopback host alone, unless this says that what comes is signed.
  bool plain_http = false;
};

struct HttpAnswer {
  int status = 0;  ///< 200, 304, 404 …
  HttpHeaders headers;
  std::string body;
  std::string address;      ///< whose answer it is, after redirects
  bool other_host = false;  ///< than the one asked; only with Redirects::any_host
};

/// Why there is no answer.
enum class HttpTrouble {
  refused_address,   ///< no https, a password in it, no address at all
  unreachable,       ///< no name, no route, nobody there, a time-out
  broken,            ///< the answer was cut, or came too slowly
  too_large,         ///< than limits.most_bytes, declared or real
  elsewhere,         ///< it sends to another host, to plain http, or in circles
  tls,               ///< no secure connection, or a certificate of somebody else
  certificate_dates  ///< a certificate that is not valid yet, or no more, by this machine's clock
};

struct HttpFailure {
  HttpTrouble trouble = HttpTrouble::unreachable;
  std::string reason;  ///< one line, with the system's or the library's words
};

/// Keeps a connection open from one request to the next. Certificates are those of the system, or of the file that
/// $SSL_CERT_FILE names, as OpenSSL's other programs have it. Not for several threads at once.
class HttpClient {
 public:
  /// `product` is told to the server: "kiosk-import/0.1.0".
  explicit HttpClient(std::string_view product);
  ~HttpClient();
  HttpClient(HttpClient&&) noexcept;
  HttpClient& operator=(HttpClient&&) noexcept;

  /// Waits. Whatever the status says, the answer is one.
  std::variant<HttpAnswer, HttpFailure> get(const HttpRequest&);

 private:
  struct Handle;
  std::unique_ptr<Handle> handle_;
};

/// "host:port" as curl reads the address; empty for what is none.
std::string host_of(const std::string& address);
bool is_loopback(const std::string& address);

}  // namespace kiosk
