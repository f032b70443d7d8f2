// Sharing a story with what the reader's own device offers; no other website is asked.
(() => {
  "use strict";
  const share = document.querySelector(".share");
  if (!share) return;
  const address = document.querySelector("link[rel=canonical]")?.href ?? location.href.split("#")[0];
  const title = document.querySelector("h1").textContent.trim();
  const [copy, send] = share.querySelectorAll("button"), status = share.querySelector("[role=status]");
  if (navigator.clipboard) {
    copy.hidden = false;
    copy.addEventListener("click", () => navigator.clipboard.writeText(address).then(() => { status.textContent = copy.dataset.done; }, () => { copy.hidden = true; }));
  }
  if (navigator.share) {
    send.hidden = false;
    // A reader who closes the device's own window has not failed at anything.
    send.addEventListener("click", () => navigator.share({ title, url: address }).catch(() => {}));
  }
})();
