"""Files held back on their way to the page, for as long as a test wants."""

from playwright.sync_api import Page, Route


class Held:
    """Requests that match a pattern get no answer until they are let go."""

    def __init__(self, page: Page, pattern: str) -> None:
        self.routes: list[Route] = []
        self.going = False
        page.route(pattern, self.hold)

    def hold(self, route: Route) -> None:
        if self.going:
            route.continue_()
        else:
            self.routes.append(route)

    def let_go(self) -> None:
        assert self.routes, "the page has asked for it"
        self.going = True
        for route in self.routes:
            route.continue_()
