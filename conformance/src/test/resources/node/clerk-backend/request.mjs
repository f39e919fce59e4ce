// What authenticateRequest makes of a request, in words of JSON.
export async function authenticateRequest(client, { url, method, headers }, options, treatPendingAsSignedOut) {
  const state = await client.authenticateRequest(new Request(url, { method, headers }), options);
  return {
    state: state.status,
    reason: state.reason,
    tokenType: state.tokenType,
    headers: Object.fromEntries([...state.headers].filter(([name]) => name !== 'set-cookie')),
    cookies: state.headers.getSetCookie(),
    auth: identity(state, treatPendingAsSignedOut),
  };
}

function identity(state, treatPendingAsSignedOut) {
  try {
    const auth = state.toAuth({ treatPendingAsSignedOut });
    if (auth === null) {
      return null;
    }
    const { debug, getToken, has, sessionClaims, ...rest } = auth;
    return rest;
  } catch (error) {
    return { exception: `${error.name}: ${error.message}` };
  }
}
