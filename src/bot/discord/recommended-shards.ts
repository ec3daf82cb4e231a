import { type APIGatewayBotInfo, REST, Routes } from 'discord.js';
import { explainLogin, refuseUnsendable } from './login-errors.js';

/**
 * Over how many connections Discord would have this bot spread its servers. Not discord.js's own
 * function, which asks discord.com wherever the API is set to be.
 * @throws one sentence if the token is refused or nobody answers
 */
export async function recommendedShards({
  token,
  apiUrl,
}: {
  readonly token: string;
  readonly apiUrl: string;
}): Promise<number> {
  refuseUnsendable(token);
  try {
    const rest = new REST({ api: apiUrl }).setToken(token);
    const { shards } = (await rest.get(Routes.gatewayBot())) as APIGatewayBotInfo;
    return shards;
  } catch (error) {
    throw explainLogin(error, token, apiUrl);
  }
}
