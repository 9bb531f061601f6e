#pragma once
// Titles as conferences have them, made from parts: the same ones on every machine.

#include <cstdint>
#include <string>
#include <vector>

namespace kiosk::test {

class Corpus {
 public:
  /// Titles with brackets, product names, numbers, versions and speakers' names; Chinese, English and mixed.
  std::vector<std::string> titles(int count) {
    std::vector<std::string> made;
    for (int i = 0; i < count; ++i) made.push_back(title());
    return made;
  }

 private:
  using Parts = std::vector<const char*>;

  std::size_t below(std::size_t bound) {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::size_t>(state_ >> 33) % bound;
  }
  std::string one_of(const Parts& parts) { return parts[below(parts.size())]; }

  std::string product() {
    return one_of({"Python", "Raspberry Pi", "C++", "C#", "Node.js", "PostgreSQL 16", "Django 3.1", "Kubernetes",
                   "GPT-4o", "GitHub Actions", "scikit-learn", "PyO3", "Wi-Fi", "OpenStreetMap", ".NET 8", "VS Code",
                   "LLM", "K8s"});
  }
  std::string verb() {
    return one_of({"打造", "實作", "重新認識", "深入理解", "部署", "自動化", "擴充", "測試", "維運"});
  }
  std::string thing() {
    return one_of({"社群報名系統", "即時資料管線", "無人機導航", "開放資料平台", "「零信任」架構", "語音助理",
                   "《三國志》文本分析", "離線地圖（含公車）", "分散式資料庫", "機器學習模型", "網站改版通知服務",
                   "小工具"});
  }
  std::string opening() {
    return one_of({"為什麼你還在用 Excel？", "來寫程式吧！", "從零開始：", "踩坑實錄：", "【工作坊】", "2024 年回顧，",
                   "「不只是玩具」——", "第 3 次就上手：", "", "", "", ""});
  }
  std::string name() {
    return one_of({"Chia-En Tsai", "何泰祥 Taihsiang Ho (tai271828)", "郭學聰 (Hsueh-Tsung Kuo)", "王小明",
                   "José Núñez", "Nguyễn Thị Hương", "𠮷田さん", "김민수", "Dr. O’Brien"});
  }
  std::string english() {
    return one_of({"Deploy Your Model to", "What’s New in", "An Introduction to", "The Hidden Cost of", "Why We Left",
                   "Testing & Shipping", "A (Very) Practical Guide to", "10x Faster:"}) +
           " " + product() +
           one_of({" in Production", " for Busy Developers", ": Lessons from 1,000,000 Users", " with “Zero” Downtime",
                   "?", " and Beyond - Part 2", ""});
  }
  std::string chinese() {
    const bool spaced = below(3) > 0;
    const std::string gap = spaced ? " " : "";
    return opening() + one_of({"用", "如何以", "使用", "在"}) + gap + product() + gap +
           one_of({"與", "和", "在 30 天內", "從 0 到 1 ", ""}) + verb() + thing() +
           one_of({"的經驗分享", "，然後呢？", "：過去、現在與未來", " 🇹🇼🎉",
                   "（"
                   "上"
                   "）",
                   " @ 台北", "", ""});
  }

  std::string title() {
    switch (below(5)) {
      case 0:
        return english();
      case 1:
        return chinese() + one_of({" / ", " - ", "｜"}) + name();
      case 2:
        return opening() + english();
      default:
        return chinese();
    }
  }

  std::uint64_t state_ = 20200906;
};

}  // namespace kiosk::test
