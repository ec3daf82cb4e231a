import { describe, expect, test } from '@jest/globals';
import { Checker } from '../../tools/check-discord/openapi.js';

const message = {
  type: 'object',
  required: ['content'],
  properties: { content: { type: 'string', maxLength: 5 } },
};
const document = {
  openapi: '3.1.0',
  paths: {
    '/users/@me': { get: {}, patch: {} },
    '/users/{user_id}': { get: {} },
    '/channels/{channel_id}/messages': {
      post: {
        requestBody: {
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Message' } } },
        },
      },
    },
  },
  components: { schemas: { Message: message } },
};

describe('the check against an OpenAPI document', () => {
  const checker = new Checker(document);

  test('takes what the document allows', () => {
    expect(checker.check('POST', '/channels/7/messages', { content: 'short' })).toEqual({
      operation: 'POST /channels/{channel_id}/messages',
      faults: [],
    });
  });

  test('says what is refused, where and why', () => {
    const { faults } = checker.check('POST', '/channels/7/messages', { content: 'far too long' });
    expect(faults).toEqual(['/content must NOT have more than 5 characters']);
    expect(checker.check('POST', '/channels/7/messages', {}).faults).toEqual([
      "/ must have required property 'content'",
    ]);
  });

  test('prefers the path that is named in full', () => {
    expect(checker.check('GET', '/users/@me', null).operation).toBe('GET /users/@me');
    expect(checker.check('GET', '/users/7', null).operation).toBe('GET /users/{user_id}');
  });

  test('refuses what there is not', () => {
    expect(checker.check('DELETE', '/users/7', null).faults).toEqual([
      'there is no DELETE /users/7',
    ]);
    expect(checker.check('GET', '/users/7/8', null).operation).toBeNull();
  });
});
