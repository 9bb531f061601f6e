#include "http/http_client.hpp"

#include <arpa/inet.h>
#include <curl/curl.h>

#include <cstdlib>

#include <fmt/format.h>

namespace kiosk {
namespace {

// Of X509_STORE_CTX_get_error, which CURLINFO_SSL_VERIFYRESULT hands on.
constexpr long not_yet_valid = 9, expired = 10;
constexpr long most_redirects = 5;

struct FreeUrl {
  void operator()(CURLU* url) const { curl_url_cleanup(url); }
};
struct FreeText {
  void operator()(char* text) const { curl_free(text); }
};
struct FreeList {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

std::string part_of(const std::string& address, CURLUPart part, unsigned flags = 0) {
  const std::unique_ptr<CURLU, FreeUrl> url{curl_url()};
  if (!url || curl_url_set(url.get(), CURLUPART_URL, address.c_str(), 0) != CURLUE_OK) return "";
  char* text = nullptr;
  if (curl_url_get(url.get(), part, &text, flags) != CURLUE_OK) return "";
  return std::unique_ptr<char, FreeText>{text}.get();
}

/// What comes, into the answer.
struct Reception {
  HttpAnswer answer;
  std::size_t most_bytes = 0;
  bool too_large = false;
};

std::size_t take_body(char* bytes, std::size_t size, std::size_t count, void* user) {
  auto& reception = *static_cast<Reception*>(user);
  const std::size_t length = size * count;
  if (length > reception.most_bytes - reception.answer.body.size()) {
    reception.too_large = true;
    return 0;
  }
  reception.answer.body.append(bytes, length);
  return length;
}

std::size_t take_header(char* bytes, std::size_t size, std::size_t count, void* user) {
  static_cast<Reception*>(user)->answer.headers.take({bytes, size * count});
  return size * count;
}

std::string fault_of_address(const HttpRequest& request) {
  const std::string scheme = part_of(request.address, CURLUPART_SCHEME);
  if (scheme.empty() || host_of(request.address).empty())
    return fmt::format("expected an address such as https://example.org/event.json, found \"{}\"", request.address);
  if (!part_of(request.address, CURLUPART_USER).empty() || !part_of(request.address, CURLUPART_PASSWORD).empty())
    return "an address with a name and password is not fetched";
  const bool plain = scheme == "http" && (request.plain_http || is_loopback(request.address));
  if (scheme != "https" && !plain) return fmt::format("expected an https address, found {}", scheme);
  return "";
}

HttpTrouble trouble_of(CURLcode code, long verified) {
  switch (code) {
    case CURLE_PARTIAL_FILE:
    case CURLE_RECV_ERROR:
    case CURLE_GOT_NOTHING:
    case CURLE_BAD_CONTENT_ENCODING:
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_HTTP2:
    case CURLE_HTTP2_STREAM:
      return HttpTrouble::broken;
    case CURLE_FILESIZE_EXCEEDED:
      return HttpTrouble::too_large;
    case CURLE_TOO_MANY_REDIRECTS:
    case CURLE_UNSUPPORTED_PROTOCOL:
      return HttpTrouble::elsewhere;
    case CURLE_PEER_FAILED_VERIFICATION:
      return verified == not_yet_valid || verified == expired ? HttpTrouble::certificate_dates : HttpTrouble::tls;
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CIPHER:
    case CURLE_USE_SSL_FAILED:
      return HttpTrouble::tls;
    default:
      return HttpTrouble::unreachable;
  }
}

}  // namespace

struct HttpClient::Handle {
  CURL* curl = curl_easy_init();
  std::string product;
  char error[CURL_ERROR_SIZE] = {};

  Handle() = default;
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  ~Handle() { curl_easy_cleanup(curl); }

  template <typename Value>
  void set(CURLoption option, Value value) {
    curl_easy_setopt(curl, option, value);
  }
  long number(CURLINFO info) const {
    long value = 0;
    curl_easy_getinfo(curl, info, &value);
    return value;
  }
  std::string text(CURLINFO info) const {
    char* value = nullptr;
    curl_easy_getinfo(curl, info, &value);
    return value ? value : "";
  }

  void prepare(const HttpRequest&, Reception&);
  std::variant<HttpAnswer, HttpFailure> fetch(const HttpRequest&, const std::string& address);
  HttpFailure failure(CURLcode, const Reception&);
};

void HttpClient::Handle::prepare(const HttpRequest& request, Reception& reception) {
  curl_easy_reset(curl);  // but for connections and what is known of names
  error[0] = '\0';
  set(CURLOPT_ERRORBUFFER, error);
  set(CURLOPT_NOSIGNAL, 1L);
  set(CURLOPT_USERAGENT, product.c_str());
  set(CURLOPT_PROTOCOLS_STR, "https,http");
  set(CURLOPT_CONNECTTIMEOUT, static_cast<long>(request.limits.connect.count()));
  set(CURLOPT_TIMEOUT, static_cast<long>(request.limits.total.count()));
  set(CURLOPT_LOW_SPEED_LIMIT, 100L);
  set(CURLOPT_LOW_SPEED_TIME, static_cast<long>(request.limits.idle.count()));
  set(CURLOPT_MAXFILESIZE_LARGE, static_cast<curl_off_t>(request.limits.most_bytes));
  set(CURLOPT_WRITEFUNCTION, &take_body);
  set(CURLOPT_WRITEDATA, &reception);
  set(CURLOPT_HEADERFUNCTION, &take_header);
  set(CURLOPT_HEADERDATA, &reception);
  if (const char* file = std::getenv("SSL_CERT_FILE"); file && *file) {
    set(CURLOPT_CAINFO, file);
    set(CURLOPT_CAPATH, nullptr);
  }
}

HttpFailure HttpClient::Handle::failure(CURLcode code, const Reception& reception) {
  if (reception.too_large || code == CURLE_FILESIZE_EXCEEDED)
    return {HttpTrouble::too_large, fmt::format("longer than {} bytes", reception.most_bytes)};
  const HttpTrouble trouble = trouble_of(code, number(CURLINFO_SSL_VERIFYRESULT));
  const bool slow = code == CURLE_OPERATION_TIMEDOUT && !reception.answer.headers.get("date").empty();
  std::string reason = error[0] != '\0' ? error : curl_easy_strerror(code);
  while (reason.ends_with('\n') || reason.ends_with(' ')) reason.pop_back();
  return {slow || (code == CURLE_OPERATION_TIMEDOUT && !reception.answer.body.empty()) ? HttpTrouble::broken : trouble,
          reason};
}

std::variant<HttpAnswer, HttpFailure> HttpClient::Handle::fetch(const HttpRequest& request,
                                                                const std::string& address) {
  Reception reception{.answer = {}, .most_bytes = request.limits.most_bytes};
  prepare(request, reception);
  set(CURLOPT_URL, address.c_str());
  curl_slist* list = nullptr;
  for (const std::string& header : request.headers) list = curl_slist_append(list, header.c_str());
  const std::unique_ptr<curl_slist, FreeList> headers{list};
  set(CURLOPT_HTTPHEADER, headers.get());
  const CURLcode code = curl_easy_perform(curl);
  if (code != CURLE_OK) return failure(code, reception);
  // libcurl takes a packed body that was cut for a whole one, so none is asked for.
  const std::string& packed = reception.answer.headers.get("content-encoding");
  if (!packed.empty() && packed != "identity")
    return HttpFailure{HttpTrouble::broken, fmt::format("it came packed ({}), which was not asked for", packed)};
  reception.answer.status = static_cast<int>(number(CURLINFO_RESPONSE_CODE));
  reception.answer.address = address;
  reception.answer.other_host = host_of(address) != host_of(request.address);
  return std::move(reception.answer);
}

HttpClient::HttpClient(std::string_view product) {
  static const CURLcode once = curl_global_init(CURL_GLOBAL_DEFAULT);
  static_cast<void>(once);
  handle_ = std::make_unique<Handle>();
  handle_->product = product;
}

HttpClient::~HttpClient() = default;
HttpClient::HttpClient(HttpClient&&) noexcept = default;
HttpClient& HttpClient::operator=(HttpClient&&) noexcept = default;

/// Redirects are followed one by one, for each has to be looked at before anything is sent there.
std::variant<HttpAnswer, HttpFailure> HttpClient::get(const HttpRequest& request) {
  if (std::string fault = fault_of_address(request); !fault.empty())
    return HttpFailure{HttpTrouble::refused_address, std::move(fault)};
  std::string address = request.address;
  for (long hop = 0; hop <= most_redirects; ++hop) {
    auto answer = handle_->fetch(request, address);
    const auto* here = std::get_if<HttpAnswer>(&answer);
    const std::string next = here ? handle_->text(CURLINFO_REDIRECT_URL) : "";
    if (next.empty()) return answer;
    HttpRequest following = request;
    following.address = next;
    const bool downgraded = part_of(address, CURLUPART_SCHEME) == "https" && !next.starts_with("https:");
    const bool strange = request.redirects == Redirects::same_host && host_of(next) != host_of(request.address);
    if (downgraded || strange || !fault_of_address(following).empty())
      return HttpFailure{HttpTrouble::elsewhere, fmt::format("it sends to {}", next)};
    address = next;
  }
  return HttpFailure{HttpTrouble::elsewhere, fmt::format("it sends on more than {} times", most_redirects)};
}

std::string host_of(const std::string& address) {
  const std::string host = part_of(address, CURLUPART_HOST);
  return host.empty() ? "" : host + ":" + part_of(address, CURLUPART_PORT, CURLU_DEFAULT_PORT);
}

bool is_loopback(const std::string& address) {
  const std::string host = part_of(address, CURLUPART_HOST);
  in_addr numbers{};  // "127.example.org" is a name like any other
  const bool numeric = inet_pton(AF_INET, host.c_str(), &numbers) == 1;
  return host == "localhost" || host == "[::1]" || (numeric && host.starts_with("127."));
}

}  // namespace kiosk
