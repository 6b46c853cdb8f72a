import { Button, Flex, Typography } from 'antd';
import { useState } from 'react';
import type { Home, Host } from '../parts/answers.ts';
import { Refusal } from '../parts/failed.tsx';
import { Part } from '../parts/form-parts.tsx';
import { useOffice } from '../parts/office-words.tsx';
import { Own } from '../parts/own.tsx';
import { Sure } from '../parts/sure.tsx';
import { useAct } from '../parts/use-act.ts';
import { NoHost } from './homes-list.tsx';
import { useDate } from '../parts/use-date.ts';
import { AppointForm, ExtendForm } from './host-forms.tsx';

type HostsProps = { home: Home; onChanged: () => void };

/** Who keeps the home, until when; one more may be named by her phone. */
export function HostsPart({ home, onChanged }: HostsProps) {
  const { words } = useOffice();
  const { hosts } = words;
  const [naming, setNaming] = useState(false);
  return (
    <Part title={hosts.title}>
      {home.hosts.length === 0 && (
        <span>
          <NoHost leader={home.leader} />
        </span>
      )}
      {home.hosts.map((host) => (
        <HostLine key={host.id} host={host} onChanged={onChanged} />
      ))}
      {home.deputies > 0 && (
        <Typography.Text type="secondary">{words.deputies(home.deputies)}</Typography.Text>
      )}
      {naming ? (
        <AppointForm homeId={home.id} onDone={onChanged} onCancel={() => setNaming(false)} />
      ) : (
        <Button onClick={() => setNaming(true)}>{hosts.appoint}</Button>
      )}
    </Part>
  );
}

function HostLine({ host, onChanged }: { host: Host; onChanged: () => void }) {
  const { words } = useOffice();
  const { hosts } = words;
  const [extending, setExtending] = useState(false);
  const end = useAct(onChanged);
  const date = useDate();
  const name = host.name ?? hosts.someone;
  const until = host.lastDay ? hosts.until(date.ofDay(host.lastDay)) : words.noEnd;
  const days = [host.phoneMasked, hosts.since(date.ofInstant(host.since)), until];
  return (
    <div className="office__host">
      <Typography.Text strong>{host.name === null ? hosts.someone : <Own>{host.name}</Own>}</Typography.Text>
      <Typography.Text type="secondary">{days.filter(Boolean).join(' · ')}</Typography.Text>
      <Refusal sentence={end.refusal} />
      {extending ? (
        <ExtendForm host={host} onDone={onChanged} onCancel={() => setExtending(false)} />
      ) : (
        <Flex gap="small" wrap>
          <Button onClick={() => setExtending(true)}>{hosts.extend}</Button>
          <Sure
            label={hosts.end}
            ask={hosts.endAsk(name)}
            how={hosts.endHow}
            yes={hosts.end}
            doing={end.doing}
            onYes={() => void end.run('end-appointment', { appointmentId: host.id })}
          />
        </Flex>
      )}
    </div>
  );
}
