/** The little of autocannon that the load uses; it brings no types of its own. */
declare module 'autocannon' {
  type Ask = { method?: 'GET' | 'POST'; path: string; headers?: Record<string, string>; body?: string };
  type Options = {
    url: string;
    connections: number;
    duration: number;
    sampleInt: number;
    requests: {
      setupRequest: (request: Ask) => Ask;
      onResponse: (status: number, body: string) => void;
    }[];
  };
  export default function autocannon(options: Options): Promise<{ errors: number; timeouts: number }>;
}
