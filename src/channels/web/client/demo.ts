/** Shows on the demonstration page which events a council's page hears. */
const list = document.getElementById("events");
for (const name of ["opened", "closed", "answered", "unanswered"]) {
  addEventListener(`safety-chat-${name}`, ({ type }) => {
    const item = document.createElement("li");
    item.append(type);
    list?.append(item);
  });
}
