"""What loading costs: requests, bytes, the moments a reader notices, and the longest task."""

from typing import Any

from playwright.sync_api import Page

WATCH = """
window.longest = 0;
new PerformanceObserver((list) => {
  for (const task of list.getEntries()) window.longest = Math.max(window.longest, task.duration);
}).observe({ type: 'longtask', buffered: true });
"""
SEEN = """
() => {
  const at = (name) => performance.getEntriesByName(name)[0]?.startTime ?? null;
  const [navigation] = performance.getEntriesByType('navigation');
  return {
    paint: at('first-contentful-paint'), trace: at('trace-shown'), ready: at('engine-ready'),
    html: navigation.encodedBodySize, longest: window.longest,
  };
}
"""


def test_loading_ends_with_a_ready_engine(page: Page) -> None:
    sizes: list[int] = []
    page.context.on(
        "requestfinished", lambda request: sizes.append(int(request.response().headers.get("content-length", 0)))
    )
    page.add_init_script(WATCH)
    page.goto("./")
    page.wait_for_function("document.documentElement.dataset.engine === 'ready'")
    seen: dict[str, Any] = page.evaluate(SEEN)

    print(
        f"\n{len(sizes)} requests, {sum(sizes) / 1e6:.2f} MB uncompressed; first paint {seen['paint']:.0f} ms,"
        f" first steppable trace {seen['trace']:.0f} ms ({seen['trace'] / seen['paint']:.2f} of first paint),"
        f" engine ready {seen['ready']:.0f} ms ({seen['ready'] / seen['paint']:.2f});"
        f" longest task {seen['longest'] or 'under 50'} ms"
    )
    assert len(sizes) >= 5
    assert 0 < seen["trace"] < seen["ready"]
