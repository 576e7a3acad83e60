import { makeStyles, Tab, TabList } from "@fluentui/react-components";
import { useSearchParams } from "react-router";
import { Page } from "../common/Page.tsx";
import { useWords } from "../words/Words.tsx";
import { Decided } from "./Decided.tsx";
import { Pending } from "./Pending.tsx";
import { Requests } from "./Requests.tsx";
import { words } from "./words.ts";

const views = ["pending", "decided", "requests"] as const;
type View = (typeof views)[number];

const useStyles = makeStyles({ tabs: { flexWrap: "wrap" } });

/** What waits for a person's decision, what they have decided, and what they have asked for. */
export function Approvals() {
  const w = useWords(words);
  const styles = useStyles();
  const [parameters, setParameters] = useSearchParams();
  const asked = parameters.get("view");
  const view: View = views.find((one) => one === asked) ?? "pending";
  return (
    <Page title={w.title}>
      <TabList
        aria-label={w.views}
        className={styles.tabs}
        selectedValue={view}
        onTabSelect={(_, { value }) => setParameters({ view: value as View })}
      >
        {views.map((one) => (
          <Tab key={one} id={`tab-${one}`} value={one} aria-controls={`panel-${one}`}>
            {w.view[one]}
          </Tab>
        ))}
      </TabList>
      {views.map((one) => (
        <div
          key={one}
          role="tabpanel"
          id={`panel-${one}`}
          aria-labelledby={`tab-${one}`}
          hidden={one !== view}
        >
          {one === view && <Panel view={view} />}
        </div>
      ))}
    </Page>
  );
}

function Panel({ view }: { view: View }) {
  switch (view) {
    case "pending":
      return <Pending />;
    case "decided":
      return <Decided />;
    case "requests":
      return <Requests />;
  }
}
